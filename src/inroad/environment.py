"""The settings that the environment may give: their names, their defaults and what they are for."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import dj_database_url
import platformdirs


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable; `docs/reference/settings.md` lists them all, and a test keeps it so."""

    name: str
    default: str
    purpose: str

    def read(self) -> str:
        """Read the value, or the contents of the file that `<NAME>_FILE` points to, or the default."""
        file = os.environ.get(f"{self.name}_FILE")
        if file:
            return Path(file).read_text(encoding="utf-8").strip()
        return os.environ.get(self.name, "").strip() or self.default


DATA = Variable("INROAD_DATA", "", "The folder that holds the book; empty means the platform's data folder.")
DATABASE_URL = Variable(
    "INROAD_DATABASE_URL", "", "A database elsewhere (postgres://…); empty means SQLite in the data folder."
)
HOST = Variable("INROAD_HOST", "127.0.0.1", "The address to listen on; only loopback until accounts exist.")
PORT = Variable("INROAD_PORT", "8765", "The port to listen on.")
SHARED_AT = Variable(
    "INROAD_SHARED_AT",
    "",
    "Addresses (https://…, between spaces) under which a proxy or a private network shows the book to your devices.",
)
SECRET_KEY = Variable(
    "INROAD_SECRET_KEY",
    "",
    "The key that signs sessions; empty means one is made and kept in the data folder.",
)
TIME_ZONE = Variable(
    "INROAD_TIME_ZONE",
    "",
    "The user's IANA time zone, until one is set in Setup; empty means this machine's.",
)
LANGUAGE = Variable("INROAD_LANGUAGE", "en", "The language of the pages.")
MAX_UPLOAD_MB = Variable("INROAD_MAX_UPLOAD_MB", "200", "The largest file that may be brought in, in megabytes.")
MAX_ATTACHMENT_MB = Variable("INROAD_MAX_ATTACHMENT_MB", "25", "The largest attachment, in megabytes.")
LOG_LEVEL = Variable("INROAD_LOG_LEVEL", "WARNING", "How much is logged: DEBUG, INFO, WARNING or ERROR.")
CLOCK = Variable(
    "INROAD_CLOCK",
    "",
    "A file that holds the time to believe, for sample books only; `inroad serve --clock`.",
)

VARIABLES = (
    DATA,
    DATABASE_URL,
    HOST,
    PORT,
    SHARED_AT,
    SECRET_KEY,
    TIME_ZONE,
    LANGUAGE,
    MAX_UPLOAD_MB,
    MAX_ATTACHMENT_MB,
    LOG_LEVEL,
    CLOCK,
)


SHARED_ADDRESS = re.compile(r"https://(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?")
NUMBERS = (PORT, MAX_UPLOAD_MB, MAX_ATTACHMENT_MB)
BAD_DATABASE_URL = (
    "INROAD_DATABASE_URL cannot be read. Write it as postgres://user:password@host:5432/name, or leave it out "
    "to keep the book in the data folder."
)
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def problems() -> list[str]:
    """What the environment says that cannot be read at all: one sentence each, with what to do."""
    return [
        *(
            f"{each.name} is {each.read()!r}, which is no whole number. Set it to one, such as {each.default}."
            for each in NUMBERS
            if not each.read().isdecimal()
        ),
        *(
            f"INROAD_SHARED_AT names {each!r}. Write every address as https://name or https://name:port."
            for each in SHARED_AT.read().split()
            if not SHARED_ADDRESS.fullmatch(each)
        ),
        *_data_problem(),
        *_log_level_problem(),
        *_database_problem(),
    ]


def _data_problem() -> list[str]:
    folder = data_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        return [f"The book cannot be kept in {folder} ({error.strerror}). Let INROAD_DATA name a folder of your own."]
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        told = "Give yourself the right to write there, or let INROAD_DATA name a folder of your own."
        return [f"The book in {folder} cannot be written to. {told}"]
    return []


def _log_level_problem() -> list[str]:
    level = LOG_LEVEL.read().upper()
    if level in LOG_LEVELS:
        return []
    return [f"INROAD_LOG_LEVEL is {level!r}. Set it to one of {', '.join(LOG_LEVELS)}."]


def _database_problem() -> list[str]:
    """The address itself is never repeated: it may hold a password."""
    url = DATABASE_URL.read()
    try:
        return [] if not url or dj_database_url.parse(url) else [BAD_DATABASE_URL]
    except (ValueError, KeyError):
        return [BAD_DATABASE_URL]


def data_folder() -> Path:
    """The folder that holds the book, without making it."""
    return Path(DATA.read() or platformdirs.user_data_dir("inroad", appauthor=False)).expanduser()
