"""The real server, started as a person starts it and visited as a browser visits it."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

PATIENCE = 60
_CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """What came over the wire: a compressed body is counted, not unpacked."""

    body: bytes
    headers: Message


@dataclass(slots=True)
class Browser:
    """Cookies and an address."""

    address: str
    opener: OpenerDirector = field(default_factory=lambda: build_opener(HTTPCookieProcessor(CookieJar())))

    def get(self, path: str, *, compressed: bool = True) -> Answer:
        headers = {"Accept-Encoding": "gzip"} if compressed else {}
        with self.opener.open(Request(urljoin(self.address, path), headers=headers)) as answer:  # noqa: S310 - our own
            return Answer(answer.read(), answer.headers)

    def step_in(self, link: str) -> None:
        """Press the button of the landing page."""
        found = _CSRF.search(self.get(link, compressed=False).body.decode())
        if found is None:
            raise RuntimeError("The landing page has no form.")
        form = urlencode({"csrfmiddlewaretoken": found[1]}).encode()
        self.opener.open(Request(link, data=form)).close()  # noqa: S310 - our own


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A started server: how long it took to its first answer, in seconds, and its link."""

    process: int
    address: str
    link: str
    took: float

    def browser(self) -> Browser:
        browser = Browser(self.address)
        browser.step_in(self.link)
        return browser

    def memory(self) -> float:
        """Megabytes of the whole tree of processes; what they share is counted once (proportional set size)."""
        return sum(_pss(each) for each in _tree(self.process)) / 1024


@contextmanager
def started(command: Sequence[str], *, environment: Mapping[str, str]) -> Iterator[Running]:
    """Start the command with a free port in its last argument, and stop it in the end."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command[:-1], command[-1].format(port=port)],
        env={**environment, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        _wait_for(address)
        took = time.perf_counter() - start
        yield Running(process=process.pid, address=address, link=_link(process), took=took)
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str) -> None:
    """Until the server answers, be it that it lets nobody in."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            build_opener().open(address).close()
        except HTTPError:
            return
        except (URLError, ConnectionError):
            time.sleep(0.01)
        else:
            return
    raise TimeoutError(f"{address} did not answer.")


def _link(process: "subprocess.Popen[str]") -> str:
    for line in process.stdout or ():
        if "/open/" in line:
            return line.strip()
    raise RuntimeError("The server printed no link.")


def _tree(root: int) -> list[int]:
    parents = {int(each.name): _parent(each) for each in Path("/proc").iterdir() if each.name.isdecimal()}
    tree = [root]
    for process in tree:
        tree.extend(child for child, parent in parents.items() if parent == process)
    return tree


def _parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _pss(process: int) -> int:
    told = Path(f"/proc/{process}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
