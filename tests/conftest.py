"""What every test may ask for."""

import os
import socket
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
CORPORA = Path(os.environ.get("INROAD_CORPORA", ROOT.parent / "shared" / "corpora"))

# Two cores shared with others make single examples slow now and then, which says nothing about the code.
settings.register_profile("short", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
# CI tries the same examples each time, so that a red build speaks of the change; `long` is for looking for trouble.
settings.register_profile("ci", settings.get_profile("short"), max_examples=100, derandomize=True, print_blob=True)
settings.register_profile("long", settings.get_profile("short"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "short"))


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of real-world files, which are too many to ship; INROAD_CORPORA may name it."""
    if not CORPORA.is_dir():
        pytest.skip("no corpora here: INROAD_CORPORA may name their folder")
    return CORPORA


@pytest.fixture(scope="session")
def samples() -> Path:
    """The small files of our own that tests read."""
    return ROOT / "tests" / "samples"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test speaks to this machine only."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: tuple[str, int]) -> None:
        if self.family != socket.AF_UNIX and address[0] != "localhost" and not is_ours(address[0]):
            pytest.fail(f"This test wanted to speak to {address}.")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


def is_ours(address: str) -> bool:
    """Whether an address, in numbers, is this machine's: only there can one listen."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        try:
            ip_address(address)
            probe.bind((address, 0))
        except (OSError, ValueError):
            return False
        return True
