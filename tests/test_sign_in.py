"""The one door to the admin."""

from __future__ import annotations

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import make_editor

pytestmark = pytest.mark.django_db
PASSWORD = "for tests only"


@pytest.fixture
def editor() -> User:
    return make_editor()


def sign_in(client: Client, name: str, password: str, **extra: str):
    return client.post("/account/login/", {"login": name, "password": password}, **extra)


def test_the_admin_sends_visitors_to_the_sign_in_page(client: Client) -> None:
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/account/login/?next=")


def test_a_reader_with_an_account_who_is_no_editor_stays_outside(client: Client) -> None:
    client.force_login(User.objects.create_user("reader"))
    assert client.get("/admin/", follow=True).status_code == 403


def test_an_editor_comes_in_with_the_right_password(client: Client, editor: User) -> None:
    answer = sign_in(client, editor.username, PASSWORD)
    assert (answer.status_code, answer.url) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200


def test_after_five_wrong_passwords_the_right_one_is_not_tried(
    client: Client, editor: User
) -> None:
    for _ in range(5):
        assert sign_in(client, editor.username, "wrong").status_code == 200
    answer = sign_in(client, editor.username, PASSWORD)
    assert "Too many failed login attempts" in answer.content.decode()
    assert client.get("/admin/").status_code == 302


def test_nobody_can_sign_up(client: Client) -> None:
    assert client.get("/account/signup/").status_code == 404
    assert "sign up" not in client.get("/account/login/").content.decode().lower()


def test_a_second_factor_is_asked_for_once_it_is_set(client: Client, editor: User) -> None:
    TOTP.activate(editor, "JBSWY3DPEHPK3PXP")
    answer = sign_in(client, editor.username, PASSWORD)
    assert answer.url == "/account/second-factor/authenticate/"
    assert client.get(answer.url).status_code == 200
    assert client.get("/admin/").status_code == 302


def test_an_editor_sets_up_a_second_factor(client: Client, editor: User) -> None:
    sign_in(client, editor.username, PASSWORD)
    path = "/account/second-factor/totp/activate/"
    asked = client.get(path)
    assert asked.url.startswith("/account/reauthenticate/?next=")
    page = client.post(asked.url, {"password": PASSWORD}, follow=True)
    assert "data:image/svg+xml" in page.content.decode()


@pytest.mark.parametrize(
    "path", ["/account/password/", "/account/logout/", "/account/second-factor/"]
)
def test_an_editors_own_pages_open(client: Client, editor: User, path: str) -> None:
    sign_in(client, editor.username, PASSWORD)
    assert client.get(path).status_code == 200


def test_a_session_is_started_for_editors_alone(client: Client, editor: User) -> None:
    client.get("/healthz")
    assert not client.cookies
    sign_in(client, editor.username, PASSWORD)
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
