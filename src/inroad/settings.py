"""Django's settings, from the environment alone (`environment.py` names every variable)."""

import os
import secrets
import stat
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url

from inroad import environment, logs

SOURCE = Path(__file__).resolve().parent
DATA = environment.data_folder()


def _private_folder(folder: Path) -> Path:
    """Make the folder for its owner's eyes only; a folder that is open to others is closed."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(0o700)
    return folder


def _secret_key() -> str:
    given = environment.SECRET_KEY.read()
    if given:
        return given
    file = _private_folder(DATA) / "secret-key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as fresh:
        key = secrets.token_urlsafe(50)
        fresh.write(key)
    return key


# Every file that this process makes (the database and its journal, static files, logs) is for its owner only.
os.umask(0o077)

SECRET_KEY = _secret_key()
DEBUG = False
# Where a proxy, a private network or `inroad serve --share` shows the book to the owner's other devices.
SHARED_AT = environment.SHARED_AT.read().split()
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *(urlsplit(address).hostname or "" for address in SHARED_AT)]
ROOT_URLCONF = "inroad.urls"
WSGI_APPLICATION = "inroad.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "records.User"
AUTHENTICATION_BACKENDS = ["inroad.web.door.backend.LinkBackend"]
LOGIN_URL = "door"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "inroad.records",
    "inroad.web",
]
MIDDLEWARE = [
    "inroad.web.shared.troubles.Troubles",
    "inroad.web.shared.secure.BehindTLS",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "inroad.web.shared.middleware.OwnersBook",
    "inroad.web.shared.once.Once",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            # Named here, because the app that would do it loads the whole admin.
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "inroad.web.shared.frame.frame",
            ],
            "builtins": ["template_partials.templatetags.partials", "inroad.web.shared.templatetags.inroad"],
        },
    }
]
FORM_RENDERER = "inroad.web.shared.forms.Renderer"


def _databases() -> dict[str, Any]:
    url = environment.DATABASE_URL.read()
    if url:
        return {"default": dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
    return {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": _private_folder(DATA) / "inroad.sqlite3",
            # Measured: with Django's defaults 902 of 1,200 concurrent transactions failed; with these, none.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
                    "PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;"
                ),
            },
            # A connection learns how full the tables are when it is opened (`records/statistics.py`).
            "CONN_MAX_AGE": 60,
        }
    }


DATABASES = _databases()

LANGUAGE_CODE = environment.LANGUAGE.read()
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [SOURCE / "locale"]
FORMAT_MODULE_PATH = "inroad.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

MEGABYTE = 1024 * 1024
MAX_UPLOAD = int(environment.MAX_UPLOAD_MB.read()) * MEGABYTE
MAX_ATTACHMENT = int(environment.MAX_ATTACHMENT_MB.read()) * MEGABYTE
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * MEGABYTE
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "inroad.web.shared.uploads.WithinLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# A browser sends its cookies to every port of this machine; two books beside each other do not take each other's.
_BOOK = sha256(SECRET_KEY.encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"inroad_session_{_BOOK}"
SESSION_COOKIE_AGE = 90 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
# Lax, so that the link printed by the terminal opens straight into the book; every change is a POST with a token.
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = f"inroad_csrf_{_BOOK}"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "inroad.web.shared.troubles.not_from_here"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

CLOCK_FILE = environment.CLOCK.read()
# Letters, questions and cadences of the user's own, by the names of the files that they replace.
OWN_CONTENT = DATA / "content"

LOGGING = logs.settings(DATA / "logs", environment.LOG_LEVEL.read().upper())
