"""Settings, all from the environment; `.env.example` lists them.

With nothing set, the archive runs on SQLite under ``var/`` for trying it out.
With ``DEBUG`` off it is in production, and refuses to start half set up.
"""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
env.read_env(env.str("ENV_FILE", default=str(BASE_DIR / ".env")))

DEBUG = env.bool("DEBUG", default=True)
ARCHIVE_DIR = Path(env.str("ARCHIVE_DIR", default=str(BASE_DIR / "var")))


def secret_key() -> str:
    """The key that signs sessions; in production one that nobody can know or guess."""
    key = env.str("SECRET_KEY", default="")
    if DEBUG:
        return key or "django-insecure-only-for-trying-it-out"
    if len(key) < 50 or len(set(key)) < 5 or key.startswith("django-insecure-"):
        raise ImproperlyConfigured(
            "DEBUG is off, so SECRET_KEY must be set to at least 50 random characters. Make one: "
            'python -c "import secrets; print(secrets.token_urlsafe(50))"'
        )
    return key


def allowed_hosts() -> list[str]:
    """The names under which the site is reached."""
    hosts = [host for host in env.list("ALLOWED_HOSTS", default=[]) if host]
    if hosts:
        return hosts
    if not DEBUG:
        raise ImproperlyConfigured(
            "DEBUG is off, so ALLOWED_HOSTS must name the hosts of the site, "
            "as in ALLOWED_HOSTS=archive.example.org"
        )
    return ["localhost", "127.0.0.1", "[::1]"]


def database(url: str) -> dict[str, Any]:
    """Django's settings of the database at ``url``, or of the archive's own SQLite file.

    On SQLite a write begins as one (IMMEDIATE) and waits for its turn: deferred
    transactions that turn into writes fail at once when another has begun.
    """
    sqlite = {"ENGINE": "django.db.backends.sqlite3", "NAME": ARCHIVE_DIR / "archive.sqlite3"}
    if not url:
        ARCHIVE_DIR.mkdir(parents=True, exist_ok=True)
    config: dict[str, Any] = env.db_url_config(url) if url else sqlite
    options: dict[str, Any]
    if config["ENGINE"] == sqlite["ENGINE"]:
        options = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            # 32 MB of pages for each connection: with SQLite's 2 MB a list reads most anew.
            "PRAGMA cache_size=-32000;",
        }
        # To open the file costs more than a short page; each thread keeps it open.
        config["CONN_MAX_AGE"] = None
    else:
        config["ENGINE"] = "newsarchive.postgresql"
        size = env.int("DATABASE_POOL_SIZE", default=10)
        options = {"pool": {"min_size": 1, "max_size": size, "timeout": 5}} if size else {}
        # Half a second to compile what then runs for some milliseconds.
        options["options"] = "-c jit=off"
    config["OPTIONS"] = options | config.get("OPTIONS", {})
    return config


# How many processes gunicorn runs; it reads the same variable.
WEB_CONCURRENCY = env.int("WEB_CONCURRENCY", default=1)
SECRET_KEY = secret_key()
ALLOWED_HOSTS = allowed_hosts()
DATABASES = {"default": database(env.str("DATABASE_URL", default=""))}

INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",
    "articles.apps.ArchiveAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_filters",
]

MIDDLEWARE = [
    "newsarchive.middleware.answer_health_checks",
    "django.middleware.security.SecurityMiddleware",
    "newsarchive.middleware.forbid_device_features",
    "newsarchive.middleware.keep_from_search_engines",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "newsarchive.statements.LimitStatements",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "newsarchive.tongues.ReadersLanguage",
    "articles.views.unchanged.answer_who_has_the_page",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "newsarchive.urls"
WSGI_APPLICATION = "newsarchive.wsgi.application"

TEMPLATES = [
    # The pages for readers; those of the desk and of accounts are Django's and allauth's.
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "pages"],
        "OPTIONS": {
            "environment": "articles.pages.environment",
            "context_processors": ["django.contrib.messages.context_processors.messages"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# What counts failed sign-ins. Files, because every process of the site must see them.
CACHES = {
    "default": env.cache_url("CACHE_URL")
    if "CACHE_URL" in env
    else {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": ARCHIVE_DIR / "cache",
    },
    # The public's newest pages, of some 40 KB each, in every process by itself. What a page is
    # kept by changes with the archive, so none grows old.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
}

# Each has a catalogue in `LOCALE_PATHS`, but for the one that the program is written in.
LANGUAGES = [("en", "English"), ("tr", "Türkçe")]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "newsarchive" / "locale"]
FORMAT_MODULE_PATH = "newsarchive.formats"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = env.str("NEWSROOM_TIME_ZONE", default="UTC")
USE_TZ = True

# Whether search engines may fetch the public pages; robots.txt and a header say so.
SEARCH_ENGINES = env.bool("SEARCH_ENGINES", default=True)
# A public page's statements are cut off after so many seconds together; 0 sets no limit.
PUBLIC_STATEMENT_SECONDS = env.float("PUBLIC_STATEMENT_SECONDS", default=10)
# PostgreSQL tells each process of the site when the archive changed; so often (seconds) it is
# asked all the same. 0 asks it for each page.
LISTEN_SECONDS = env.float("LISTEN_SECONDS", default=1)
# Whether PostgreSQL keeps the plans of what is asked over and over.
DATABASE_PREPARE = env.bool("DATABASE_PREPARE", default=True)

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
if not DEBUG:
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

# An address typed without its scheme is https, as will be Django 6's default.
FORMS_URLFIELD_ASSUME_HTTPS = True

# What one import may hold; crossing a limit is told at the desk, and nothing is cut.
MB = 2**20
IMPORT_MAX_STORY_LENGTH = env.int("IMPORT_MAX_STORY_LENGTH", default=1_000_000)
IMPORT_MAX_FILE_BYTES = env.int("IMPORT_MAX_FILE_MB", default=20) * MB
IMPORT_MAX_BATCH_BYTES = env.int("IMPORT_MAX_BATCH_MB", default=200) * MB
# What can't be read a stretch at a time, as plain text can, has to be held as a whole.
IMPORT_MAX_WHOLE_BYTES = env.int("IMPORT_MAX_WHOLE_MB", default=20) * MB
IMPORT_MAX_FILES = env.int("IMPORT_MAX_FILES", default=1000)
# More than this is read, or stored, by an import worker and not while the editor waits.
IMPORT_AT_ONCE_BYTES = env.int("IMPORT_AT_ONCE_KB", default=500) * 1024
IMPORT_AT_ONCE_STORIES = env.int("IMPORT_AT_ONCE_STORIES", default=100)
# Whether a kill or a hold acts before an editor has confirmed which story it is about.
IMPORT_ORDERS_AT_ONCE = env.bool("IMPORT_ORDERS_AT_ONCE", default=False)
# A pasted text is weighed by the form, which can say so; this is for what no form sends.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * IMPORT_MAX_FILE_BYTES
DATA_UPLOAD_MAX_NUMBER_FILES = IMPORT_MAX_FILES

# Sign-in is for editors, whose accounts are made in the admin: nobody signs up.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
ACCOUNT_ADAPTER = "newsarchive.accounts.ClosedAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "newsarchive"

# Plain HTTP is for trying out; HTTPS=0 turns it on where no certificate is at hand.
HTTPS = env.bool("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=365 * 24 * 3600) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.bool("HSTS_SUBDOMAINS", default=True)
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        # The picture of a second factor's key comes as data, lest it lie in a cache.
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django": {"level": "INFO"},
        # It would tell three times of each page that it gave a connection and got it back.
        "psycopg.pool": {"level": "WARNING"},
    },
}
