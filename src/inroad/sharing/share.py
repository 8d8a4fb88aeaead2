"""The book is shared with the devices nearby for as long as its server runs."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address

from inroad.sharing.certificate import Papers
from inroad.sharing.network import free_port, own_address, own_name

FAREWELL = 5  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Where the devices nearby find the book: by number, and by name where they know names."""

    address: IPv4Address
    name: str
    port: int

    def __str__(self) -> str:
        return f"https://{self.address}:{self.port}"

    @property
    def addresses(self) -> str:
        """Both, as `INROAD_SHARED_AT` takes them."""
        return f"{self} https://{self.name}:{self.port}"


def find_place(port: int) -> Shared:
    """An address in the local network, with the port or one of the next."""
    address = own_address()
    return Shared(address=address, name=own_name(), port=free_port(address, port))


@contextmanager
def in_front(shared: Shared, papers: Papers, *, server_port: int) -> Iterator[None]:
    """Keep the TLS front while the server behind it runs."""
    words = [str(shared.address), str(shared.port), str(papers.chain), str(papers.key), str(server_port)]
    front = subprocess.Popen([sys.executable, "-m", "inroad.sharing.front", *words], stdin=subprocess.PIPE)  # noqa: S603 - our own words
    try:
        yield
    finally:
        if front.stdin:
            front.stdin.close()
        try:
            front.wait(FAREWELL)
        except subprocess.TimeoutExpired:
            front.kill()
