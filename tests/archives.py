"""LinkedIn archives as a test tells them: who is connected, with which post, and on which day it was packed."""

import io
import zipfile
from datetime import date

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


def connection(name: str, title: str = "", organisation: str = "", *, email: str = "") -> str:
    """One row of Connections.csv; the address on LinkedIn follows from the name."""
    given, _, family = name.partition(" ")
    slug = name.lower().replace(" ", "-")
    return f"{given},{family},https://www.linkedin.com/in/{slug},{email},{organisation},{title},02 Mar 2024"


def connections(*rows: str) -> bytes:
    return "\n".join(["Notes:", '"Some addresses are missing."', "", HEAD, *rows, ""]).encode()


def archive(*rows: str, on: date, **others: str) -> bytes:
    """The zip as LinkedIn packs it; `others` are further files by their names without the ending."""
    packed = io.BytesIO()
    files = {"Connections": connections(*rows)} | {name: text.encode() for name, text in others.items()}
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(f"{name}.csv", (on.year, on.month, on.day, 12, 0, 0)), content)
    return packed.getvalue()
