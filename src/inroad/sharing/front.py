"""TLS in front of the pages: takes what comes from the local network and hands it on to the server on this machine.

A program of its own, so that the server listens on this machine alone, as ever. It ends when whoever began it does.

    python -m inroad.sharing.front ADDRESS PORT CHAIN KEY SERVER_PORT
"""

import asyncio
import ssl
import sys
from contextlib import suppress

PIECE = 64 * 1024
MOST_AT_ONCE = 64
# A phone that went away without a word is not waited for longer.
IDLE = 120.0
HANDSHAKE = 10.0


async def front(address: str, port: int, chain: str, key: str, server_port: int) -> None:
    """Serve until the one who began this is gone."""
    places = asyncio.Semaphore(MOST_AT_ONCE)

    async def hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with places:
            with suppress(OSError, TimeoutError):
                ours = await asyncio.open_connection("127.0.0.1", server_port)
                async with asyncio.TaskGroup() as both:
                    both.create_task(_carry(reader, ours[1]))
                    both.create_task(_carry(ours[0], writer))
            writer.close()

    listening = await asyncio.start_server(
        hand_on, address, port, ssl=_context(chain, key), ssl_handshake_timeout=HANDSHAKE
    )
    async with listening:
        await asyncio.to_thread(sys.stdin.read)


def _context(chain: str, key: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(chain, key)
    context.set_alpn_protocols(["http/1.1"])
    return context


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Carry one side's bytes to the other until it has no more to say."""
    with suppress(OSError, TimeoutError):
        while piece := await asyncio.wait_for(reader.read(PIECE), IDLE):
            writer.write(piece)
            await writer.drain()
    writer.close()


if __name__ == "__main__":
    place, at, certificates, secret, behind = sys.argv[1:]
    with suppress(KeyboardInterrupt):
        asyncio.run(front(place, int(at), certificates, secret, int(behind)))
