"""Settings. Everything that differs between installations comes from the environment:

CHANCELLERIE_PRODUCTION  true on a public server: secure cookies, HTTPS, a secret key is demanded
SECRET_KEY, ALLOWED_HOSTS, SITE_URL      demanded in production
DATABASE_URL             a PostgreSQL server; without it the embedded one under CHANCELLERIE_VAR
DATABASE_ROLES           what the names of the roles of `manage.py database_roles` begin with (chancellerie)
CHANCELLERIE_SECOND_FACTOR  optional (default) or required; always required in production
CHANCELLERIE_VAR         where the embedded server keeps its data (default: var/ beside manage.py)
SESSION_IDLE_MINUTES     after how long an editor who does nothing is logged out (30)
PUBLICATION              confident (default), all or reviewed: what is published without an editor
CHANCELLERIE_FEED_DELAY  minutes before what a person decided leaves to feeds (5): what is taken back within them was
                         never seen outside
CHANCELLERIE_PROXIES     how many proxies of ours stand before the server (1 in production, else 0): what tells where
                         a reader's error report is sent from
"""

from datetime import timedelta
from pathlib import Path

import environ
import pghistory
from csp.constants import NONE, SELF

from config import database

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

PRODUCTION = env.bool("CHANCELLERIE_PRODUCTION", default=False)
VAR_DIR = Path(env.str("CHANCELLERIE_VAR", default=str(BASE_DIR / "var")))
DEBUG = False
# Locally a key that changes with each start would log the editor out: `run` passes the one it keeps under var/.
SECRET_KEY = env.str("SECRET_KEY") if PRODUCTION else env.str("SECRET_KEY", default="local-only-" + "x" * 50)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS") if PRODUCTION else ["*"]
PORT = env.str("PORT", default="8000")
SITE_URL = env.str("SITE_URL") if PRODUCTION else env.str("SITE_URL", default=f"http://127.0.0.1:{PORT}")
PUBLICATION = env.str("PUBLICATION", default="confident", choices=("confident", "all", "reviewed"))
FEED_DELAY = timedelta(minutes=env.float("CHANCELLERIE_FEED_DELAY", default=5))
PROXIES = env.int("CHANCELLERIE_PROXIES", default=1 if PRODUCTION else 0)

INSTALLED_APPS = [
    "config.desk.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "csp",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "import_export",
    "taggit",
    "pgtrigger",
    "pghistory",
    "config",
    "people",
    "archive",
    "accounts",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.refuse_null_characters",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.sessions.end_old_sessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.second_factor.RequireSecondFactor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
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

DATABASES = {"default": database.settings(env, VAR_DIR)}
DATABASE_ROLES = env.str("DATABASE_ROLES", default=database.NAME)
# Several web processes share it; nothing but codes that have served is kept there.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static" if PRODUCTION else None
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not PRODUCTION
# A file is looked for when it is asked for: listing them all first is half the cost of a test's request.
WHITENOISE_AUTOREFRESH = not PRODUCTION
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# Every change of an editable row leaves an event, written by a trigger, so that bulk and raw writes leave one too.
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
PGHISTORY_BASE_MODEL = "people.history.Event"
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

# A dispatch of 2 MB, pasted, and a form of a summit with a hundred participants: what is more is refused in words by
# the form itself, well before these.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_NUMBER_FILES = 1000

TAGGIT_CASE_INSENSITIVE = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31536000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_SECURE = True
    CSRF_COOKIE_NAME = "__Host-csrf"
    CSRF_TRUSTED_ORIGINS = [SITE_URL]

# Who may come in, and for how long. See docs/operators.md, « Accounts ».
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
LOGOUT_REDIRECT_URL = "account_login"
SESSION_IDLE_SECONDS = env.int("SESSION_IDLE_MINUTES", default=30) * 60
SESSION_LONGEST_SECONDS = SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# Not in a cookie of their own, which would need the same care as the session's.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECOND_FACTOR_REQUIRED = (
    env.str("CHANCELLERIE_SECOND_FACTOR", default="optional", choices=("optional", "required")) == "required"
    or PRODUCTION
)
ACCOUNT_ADAPTER = "accounts.doors.Door"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
# The lock-out below counts for all processes together, and by account: an address is easily changed.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "accounts.doors.SecondDoor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {"authenticate": "accounts.codes.AuthenticateForm", "reauthenticate": "accounts.codes.ReauthenticateForm"}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION

AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_SENSITIVE_PARAMETERS = ["login", "username", "ip_address", "code", "credential"]
AXES_ENABLE_ADMIN = False
# Counting by address as well would lock out nobody who has a hundred of them.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]
