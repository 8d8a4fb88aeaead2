"""The book is shared as a person would share it: by the command, to be reached by devices nearby, through TLS alone."""

import hashlib
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inroad.sharing.network import NotInANetworkError, own_address, own_name
from tests.browser.served import free_port, inroad, surroundings

PATIENCE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """A book that is shared: what the terminal said, where devices find it, and the port of the pages themselves."""

    said: str
    link: str
    voucher: Path
    behind: int

    @property
    def place(self) -> tuple[str, int]:
        parts = urlsplit(self.link)
        return str(parts.hostname), int(parts.port or 443)

    def ask(self, path: str, **headers: str) -> int:
        """What the book answers to a phone that trusts its certificate."""
        trust = ssl.create_default_context(cafile=str(self.voucher))
        with closing(HTTPSConnection(*self.place, context=trust, timeout=PATIENCE)) as phone:
            phone.request("GET", path, headers=headers)
            return phone.getresponse().status


@pytest.fixture(scope="module")
def sharing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sharing]:
    try:
        own_address()
    except NotInANetworkError:
        pytest.skip("this machine is in no network")
    data, behind = tmp_path_factory.mktemp("shared") / "data", free_port()
    around = surroundings(data) | {"INROAD_PORT": str(behind)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        inroad("serve", "--share"), env=around, stdout=pipe, stderr=subprocess.STDOUT, text=True
    ) as it:
        try:
            said = read_until(it, r"(?:[0-9A-F]{2}:){31}")
            found = re.search(r"https://\S+/open/\S+", said)
            assert found, said
            yield Sharing(said=said, link=found[0], voucher=data / "sharing" / "voucher.pem", behind=behind)
        finally:
            it.send_signal(signal.SIGINT)
            it.communicate(timeout=PATIENCE)


def read_until(program: "subprocess.Popen[str]", sign: str) -> str:
    said = ""
    for line in program.stdout or ():
        said += line
        if re.search(sign, line):
            return said
    raise AssertionError(said)


def when_up(sharing: Sharing) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with socket.socket() as near, socket.socket() as there:
            if not near.connect_ex(("127.0.0.1", sharing.behind)) and not there.connect_ex(sharing.place):
                return
        time.sleep(0.1)
    raise AssertionError("it did not come up")


def test_a_phone_that_trusts_the_certificate_is_let_to_the_door(sharing: Sharing) -> None:
    when_up(sharing)
    assert sharing.ask("/door") == 401
    assert sharing.ask(urlsplit(sharing.link).path) == 200
    assert sharing.ask("/certificate") == 200


def test_what_is_printed_says_how_to_be_sure(sharing: Sharing) -> None:
    pem = sharing.voucher.with_name("inroad.pem").read_text()
    first = pem[: pem.index("-----END CERTIFICATE-----")] + "-----END CERTIFICATE-----\n"
    shown = re.search(r"(?:[0-9A-F]{2}:){31}[0-9A-F]{2}", sharing.said)
    assert shown
    assert shown[0].replace(":", "").lower() == hashlib.sha256(ssl.PEM_cert_to_DER_cert(first)).hexdigest()


def test_only_the_names_of_this_machine_are_answered(sharing: Sharing) -> None:
    when_up(sharing)
    port = sharing.place[1]
    assert sharing.ask("/door", Host=f"{own_name()}:{port}") == 401
    assert sharing.ask("/door", Host="evil.example") == 400


def test_without_tls_nothing_is_reached_from_elsewhere(sharing: Sharing) -> None:
    when_up(sharing)
    with socket.socket() as plain:
        assert plain.connect_ex((sharing.place[0], sharing.behind)) != 0
    with socket.create_connection(sharing.place, timeout=PATIENCE) as plain:
        plain.sendall(b"GET /door HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"HTTP" not in plain.recv(1024)


def test_many_devices_are_served_at_once(sharing: Sharing) -> None:
    when_up(sharing)
    trust = ssl.create_default_context(cafile=str(sharing.voucher))
    with ExitStack() as open_ones:
        phones = [HTTPSConnection(*sharing.place, context=trust, timeout=PATIENCE) for _ in range(20)]
        for phone in phones:
            open_ones.enter_context(closing(phone)).request("GET", "/door")
        assert {phone.getresponse().status for phone in phones} == {401}


def test_when_the_book_is_closed_nobody_listens_any_more(sharing: Sharing) -> None:
    """The front lives as long as whoever began it; this one is begun apart."""
    when_up(sharing)
    words = [sharing.place[0], str(free_port()), str(sharing.voucher.with_name("inroad.pem"))]
    words += [str(sharing.voucher.with_name("inroad.key")), str(sharing.behind)]
    program = [sys.executable, "-m", "inroad.sharing.front", *words]
    with subprocess.Popen(program, stdin=subprocess.PIPE) as front:
        assert front.stdin
        front.stdin.close()
        assert front.wait(PATIENCE) == 0
