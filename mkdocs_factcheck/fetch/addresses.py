"""Which addresses a host name has, and which of them are public.

The connection is made to an address that was checked, not to the name, so that a name server cannot
answer differently the second time.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Thread

from mkdocs_factcheck.fetch.trouble import NotFetched

_GLOBAL_V6 = ip_network("2000::/3")
"""All that has been given out of the IPv6 space for single hosts."""
_NAT64 = ip_network("64:ff9b::/96")
"""IPv4 addresses as networks without IPv4 see them (RFC 6052)."""


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public network. An IPv4 address within an IPv6 one counts as itself."""
    address = ip_address(text)
    if isinstance(address, IPv6Address):
        inner = _ipv4_within(address)
        if inner is not None:
            return is_public(str(inner))
        if address not in _GLOBAL_V6:
            return False
    return address.is_global and not address.is_multicast


def _ipv4_within(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def resolve(host: str, port: int, *, seconds: float, local: bool) -> list[str]:
    """The addresses of a host, each checked once.

    Args:
        host: a name or an address, in any notation that the system's resolver takes.
        port: the port to connect to.
        seconds: how long the resolver may take.
        local: whether addresses of the local network will do.

    Raises:
        NotFetched: the host is not found, or one of its addresses is local.
    """
    addresses = list(dict.fromkeys(_look_up(host.strip("[]"), port, seconds)))
    if not local and (bad := next((one for one in addresses if not is_public(one)), None)):
        raise NotFetched(f'"{host}" is in the local network ({bad}); --allow-local fetches it')
    return addresses


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    answers: list[list[str] | Exception] = []

    def look() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.append([str(one[4][0]) for one in found])
        except (OSError, UnicodeError) as error:  # a label that is too long is a UnicodeError
            answers.append(error)

    # The resolver takes no time limit. It is left behind where it takes too long.
    thread = Thread(target=look, daemon=True)
    thread.start()
    thread.join(seconds)
    if not answers:
        raise NotFetched(f'looking up "{host}" took more than {seconds:.0f} s')
    if isinstance(answers[0], Exception) or not answers[0]:
        raise NotFetched(f'no host "{host}" is known')
    return answers[0]
