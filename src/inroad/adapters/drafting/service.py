"""A service that writes, reached by the protocol that most of them speak: POST …/chat/completions.

Only the address that the user typed is asked, no redirect is followed, and what comes back is nothing but text: it is
cut to size, stripped of what is no writing, and never acted upon.
"""

import json
import re
import time
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

# Seconds: to find the service, for it to say anything more, and in all.
CONNECT, SILENCE, IN_ALL = 5.0, 60.0, 120.0
MOST_BYTES = 200_000
MOST_CHARACTERS = 6_000
# Some models think aloud before they write.
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"\A\s*```[^\n]*\n(.*?)\n?```\s*\Z", re.DOTALL)

REASONS = ("no_address", "not_private", "unreachable", "slow", "refused", "unknown", "nonsense")

Message = Mapping[str, str]


class NoAnswerError(Exception):
    """The service gave no text; `reason` is a code of `REASONS`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """`address` is where the protocol begins, such as http://localhost:11434/v1; the key may be empty."""

    address: str
    model: str
    key: str = ""

    @property
    def target(self) -> str:
        return f"{self.address.rstrip('/')}/chat/completions"


def problem_with(address: str) -> str:
    """The code of what is wrong with an address, or nothing.

    Without encryption only this machine and its own network are spoken to.
    """
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return "no_address"
    if parts.scheme not in {"http", "https"} or not host or parts.username or parts.query or parts.fragment:
        return "no_address"
    return "not_private" if parts.scheme == "http" and not _is_near(host) else ""


def _is_near(host: str) -> bool:
    if host == "localhost" or host.endswith((".localhost", ".local")):
        return True
    try:
        return ip_address(host).is_private
    except ValueError:
        return False


def ask(service: Service, messages: Sequence[Message], *, seconds: float = IN_ALL) -> str:
    """What the service writes. Raises NoAnswerError; waits no longer than so many seconds."""
    reason = problem_with(service.address)
    if reason:
        raise NoAnswerError(reason)
    answer = _post(service, {"model": service.model, "messages": list(messages), "stream": False}, seconds=seconds)
    text = as_writing(_content(answer))
    if not text:
        raise NoAnswerError("nonsense")
    return text


def _post(service: Service, body: Mapping[str, Any], *, seconds: float) -> bytes:
    import httpx2 as http  # noqa: PLC0415 - an extra, loaded only when somebody asks

    headers = {"Authorization": f"Bearer {service.key}"} if service.key else {}
    wait = http.Timeout(min(SILENCE, seconds), connect=min(CONNECT, seconds))
    try:
        with (
            http.Client(timeout=wait, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", service.target, json=body, headers=headers) as response,
        ):
            if response.status_code != http.codes.OK:
                raise NoAnswerError(_refusal(response.status_code))
            return b"".join(_pieces(response.iter_bytes(), until=time.monotonic() + seconds))
    except http.TimeoutException as error:
        raise NoAnswerError("slow") from error
    except (http.HTTPError, http.InvalidURL, ValueError) as error:
        raise NoAnswerError("unreachable") from error


def _refusal(status: int) -> str:
    if status in {401, 403}:
        return "refused"
    return "unknown" if status in {400, 404, 422} else "unreachable"


def _pieces(stream: Iterator[bytes], *, until: float) -> Iterator[bytes]:
    size = 0
    for piece in stream:
        size += len(piece)
        if size > MOST_BYTES:
            raise NoAnswerError("nonsense")
        if time.monotonic() > until:
            raise NoAnswerError("slow")
        yield piece


def _content(answer: bytes) -> str:
    try:
        told = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise NoAnswerError("nonsense") from error
    if not isinstance(told, str):
        raise NoAnswerError("nonsense")
    return told


def as_writing(told: str) -> str:
    """Plain lines: without thoughts, fences and signs that cannot be seen, and no longer than a letter could be."""
    text = _THOUGHTS.sub("", told).strip()
    fenced = _FENCE.match(text)
    text = (fenced[1] if fenced else text).replace("\r\n", "\n")
    # Cc, Cf and Co: controls, directions that turn text round, and private signs; line breaks stay.
    seen = "".join(each for each in text if each == "\n" or unicodedata.category(each) not in {"Cc", "Cf", "Co", "Cs"})
    return seen[:MOST_CHARACTERS].strip()
