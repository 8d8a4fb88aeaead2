"""Where this machine is in the local network."""

import socket
from ipaddress import IPv4Address, ip_address

# A place that nobody has (RFC 5737): asking for the way there sends nothing, and tells our own address.
NOWHERE = ("192.0.2.1", 9)


class NotInANetworkError(OSError):
    def __init__(self) -> None:
        super().__init__("This machine is in no local network, so that no other device can reach it.")


def own_address() -> IPv4Address:
    """The address by which the machines nearby reach this one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
            found = ip_address(probe.getsockname()[0])
        except OSError as error:
            raise NotInANetworkError from error
    if not isinstance(found, IPv4Address) or found.is_loopback or found.is_unspecified:
        raise NotInANetworkError
    return found


def own_name() -> str:
    """The name that machines nearby may know this one by (mDNS)."""
    plain = socket.gethostname().partition(".")[0].lower()
    return f"{plain}.local"


def free_port(address: IPv4Address, wanted: int, tries: int = 20) -> int:
    """The port itself, or the next one that nobody uses there."""
    for port in range(wanted, wanted + tries):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((str(address), port))
            except OSError:
                continue
            return port
    raise OSError(f"Every port from {wanted} to {wanted + tries - 1} is in use at {address}.")
