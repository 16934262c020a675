from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "articles"
    verbose_name = _("Archive")


class ArchiveAdminConfig(AdminConfig):
    default_site = "articles.desk.site.ArchiveAdminSite"
