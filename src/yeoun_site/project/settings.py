"""Settings. What an operator may set comes from the environment: docs/reference/settings.md says each.

The defaults serve one machine: SQLite under `var/`, this host only, a secret key made at the first start.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.utils.translation import gettext_lazy as _

from yeoun.catalogue import snapshot_path


def _flag(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


VAR = Path(os.environ.get("YEOUN_VAR", "var")).resolve()
SITE = Path(__file__).resolve().parent.parent

# What the site is made from, and where it stands.
YEOUN_SNAPSHOT = snapshot_path(Path(os.environ["YEOUN_SNAPSHOT"]) if "YEOUN_SNAPSHOT" in os.environ else None)
YEOUN_ADDRESS = os.environ.get("YEOUN_ADDRESS", "").rstrip(
    "/"
)  # "https://yeoun.example"; else the request's own

DEBUG = _flag("YEOUN_DEBUG")
ALLOWED_HOSTS = os.environ.get("YEOUN_HOSTS", "localhost 127.0.0.1 [::1]").split()
HTTPS = _flag("YEOUN_HTTPS")  # behind TLS: secure cookies, HSTS


def _secret_key() -> str:
    """The key from the environment, else one made once and kept beside the data, readable by its owner only."""
    if given := os.environ.get("YEOUN_SECRET_KEY"):
        return given
    path = VAR / "secret-key"
    if not path.is_file():
        VAR.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48))
        try:
            os.link(fresh, path)  # the first of several workers wins
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text()


SECRET_KEY = _secret_key()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "yeoun_site.people.accounts",
    "yeoun_site.people.limits",
    "yeoun_site.people.editions",
    "yeoun_site.people.favourites",
    "yeoun_site.people.moderation",
    "yeoun_site.people.polls",
    "yeoun_site.people.comments",
    "yeoun_site.people.lists",
    "yeoun_site.people.corrections",
    "yeoun_site.people.videos",
    "yeoun_site.web",
]

MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "yeoun_site.web.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "yeoun_site.web.middleware.BodyLimit",
    "yeoun_site.web.middleware.Language",
    "yeoun_site.web.middleware.CurrentEdition",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "yeoun_site.web.middleware.PeopleErrors",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "yeoun_site.project.urls"
WSGI_APPLICATION = "yeoun_site.project.wsgi.application"

_CONTEXT = ["yeoun_site.web.context.everywhere"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [SITE / "web" / "templates"],
        "OPTIONS": {"environment": "yeoun_site.web.jinja.environment", "context_processors": _CONTEXT},
    },
    {
        # allauth's own pages and mails; what they look like is ours (allauth/layouts and allauth/elements).
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "web" / "account_templates"],
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

# People's data. SQLite as a server wants it: readers do not block writers, a writer takes its lock at once
# and waits for another rather than failing, and what was committed survives a crash.
_DATABASE = dj_database_url.parse(
    os.environ.get("DATABASE_URL") or f"sqlite:///{VAR / 'people.sqlite3'}", conn_max_age=600
)
if _DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    _DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;",
    }
else:
    _DATABASE["CONN_HEALTH_CHECKS"] = True
DATABASES = {"default": _DATABASE}

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/mine"

# Mail, if any: smtp://user:password@host:587 (STARTTLS) or smtps://...:465. Without it no address is asked for.
YEOUN_MAIL = os.environ.get("YEOUN_MAIL", "")
if YEOUN_MAIL:
    _mail = urlsplit(YEOUN_MAIL)
    EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 587
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_mail.username or ""), unquote(_mail.password or "")
    EMAIL_USE_SSL = _mail.scheme == "smtps"
    EMAIL_USE_TLS = _mail.scheme == "smtp" and EMAIL_HOST not in {"localhost", "127.0.0.1"}
    EMAIL_TIMEOUT = 20
    DEFAULT_FROM_EMAIL = os.environ.get("YEOUN_MAIL_FROM", f"yeoun@{EMAIL_HOST}")

# Where accepted corrections are written for `yeoun build --statements`.
YEOUN_CORRECTIONS = Path(os.environ.get("YEOUN_CORRECTIONS", VAR / "corrections.jsonl"))
YEOUN_API_LIMIT = int(os.environ.get("YEOUN_API_LIMIT", "300"))  # requests of one address in a minute
YEOUN_SIGNUP = _flag("YEOUN_SIGNUP") if "YEOUN_SIGNUP" in os.environ else True
YEOUN_PROXIES = int(os.environ.get("YEOUN_PROXIES", "0"))  # proxies of ours before it: whom to believe

ACCOUNT_ADAPTER = "yeoun_site.people.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"} if YEOUN_MAIL else {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", *(["email"] if YEOUN_MAIL else []), "password1*", "password2*"]
ACCOUNT_FORMS = {
    "login": "yeoun_site.people.accounts.forms.LoginForm",
    "reauthenticate": "yeoun_site.people.accounts.forms.ReauthenticateForm",
}
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_USERNAME_MIN_LENGTH = 2
ACCOUNT_USERNAME_VALIDATORS = "yeoun_site.people.accounts.names.validators"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
# Twenty new accounts from one address in an hour is a classroom; allauth's own default is twenty a minute.
ACCOUNT_RATE_LIMITS = {"signup": "20/h/ip,5/m/ip"}
MFA_SUPPORTED_TYPES = ["webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # http://localhost; browsers refuse every other such origin

# allauth counts attempts here; in the database, so that all workers count together.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"},
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ko", _("Korean"))]
LOCALE_PATHS = sorted(path for path in (SITE / "locale").glob("*") if path.is_dir())
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Seoul"  # release and air days are days of Korean time

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "yeoun_site.web.views.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [YEOUN_ADDRESS] if YEOUN_ADDRESS else []
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

YEOUN_LARGEST_BODY = 6_000_000  # bytes: the largest playlist that is read, and the form around it
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
