"""The admin, an editor's account, and the archive at the root."""

from allauth.account import views as account
from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

# One door: throttled, and with the second factor of those who have one.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]


def icon(request: HttpRequest) -> HttpResponseRedirect:
    """Where browsers look for an icon on pages that name none."""
    return redirect(static("icon.svg"))


account_urls = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("password/", account.password_change, name="account_change_password"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("second-factor/", include("allauth.mfa.urls")),
]

urlpatterns = [
    path("", include("articles.urls")),
    path("favicon.ico", icon),
    path("admin/", admin.site.urls),
    path("account/", include(account_urls)),
    # Public pages are kept for all readers, so they carry no token; and to have another
    # language chosen for them harms nobody.
    path("language/", csrf_exempt(set_language), name="language"),
]
