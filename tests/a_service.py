"""A small service that speaks the protocol of those that write, with the faults that such services have."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class AService:
    """What it answers, and what it was asked; `fault` is one of the branches below."""

    text: str = "Dear Ana,\n\nMay I ask you for twenty minutes of advice?\n\nMira"
    fault: str = ""
    address: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


@contextmanager
def a_service() -> Iterator[AService]:
    told = AService()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.asked.append({"path": self.path, **json.loads(body)})
            told.keys.append(self.headers.get("Authorization", ""))
            _answer(self, told)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()


def _answer(handler: BaseHTTPRequestHandler, told: AService) -> None:
    right = {"choices": [{"message": {"role": "assistant", "content": told.text}}]}
    match told.fault:
        case "":
            _say(handler, json.dumps(right))
        case "slow":
            time.sleep(2)
        case "drip":
            _drip(handler)
        case "no json":
            _say(handler, "<html>Welcome to the hotel network</html>")
        case "no text":
            _say(handler, json.dumps({"choices": [{"message": {"content": None}}]}))
        case "deep":
            _say(handler, "[" * 100_000)
        case "huge":
            _say(handler, json.dumps({"choices": [{"message": {"content": "x" * 5_000_000}}]}))
        case "elsewhere":
            handler.send_response(307)
            handler.send_header("Location", told.address.replace("/v1", "/other"))
            handler.end_headers()
        case status:
            _say(handler, "{}", status=int(status))


def _say(handler: BaseHTTPRequestHandler, body: str, *, status: int = 200) -> None:
    sent = body.encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(sent)))
    handler.end_headers()
    try:
        handler.wfile.write(sent)
    except OSError:
        """Whoever asked has heard enough."""


def _drip(handler: BaseHTTPRequestHandler) -> None:
    """A word now and then, so that it is never silent for long and never done."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(40):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.1)
