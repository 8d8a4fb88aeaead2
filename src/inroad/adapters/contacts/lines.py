"""Bytes into lines of text, whatever the encoding and the line ends."""

import codecs
import io
from collections.abc import Iterator
from typing import IO

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SNIFFED = 4096


def encoding_of(start: bytes) -> str:
    """Tell the Unicode encoding from the first bytes; without a mark, from where the zero bytes stand."""
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding
    start = start[:_SNIFFED]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > len(start) // 5 and even * 4 < odd:
        return "utf-16-le"
    if even > len(start) // 5 and odd * 4 < even:
        return "utf-16-be"
    return "utf-8"


def raw_lines(stream: IO[bytes]) -> Iterator[str]:
    """Give the lines of a stream; bytes that are not UTF-8 are kept for `mend`."""
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    start = buffered.read(_SNIFFED)
    buffered.seek(0)
    encoding = encoding_of(start)
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    with io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline=None) as text:
        for line in text:
            yield line.replace("\0", "") if "\0" in line else line


def lines(stream: IO[bytes]) -> Iterator[str]:
    """Give the lines of a stream as text; a line that is not UTF-8 is read as Windows-1252, and only that line."""
    return (line if line.isascii() else mend(line) for line in raw_lines(stream))


def mend(text: str, charset: str = "") -> str:
    """Read the bytes that `raw_lines` kept in the named charset, or in Windows-1252."""
    try:
        held = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    for encoding in (charset, "utf-8"):
        try:
            return held.decode(encoding) if encoding else held.decode("utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return held.decode("cp1252", "replace")
