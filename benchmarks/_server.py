"""The real server (`yeoun serve`) for a benchmark, on a free port of loopback."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

__all__ = ["HOST", "serve"]

HOST = "127.0.0.1"
_UP_WITHIN = 60  # seconds; an edition of full size opens in 1.1


def serve(workers: int) -> tuple[subprocess.Popen[bytes], int]:
    """Start it, a session of its own, and wait until it answers; the process and the port.

    What it says goes to `server.log` under YEOUN_VAR.

    Raises:
        SystemExit: it does not come up.
    """
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "yeoun", "serve", "--port", str(port), "--workers", str(workers)]
    with (Path(os.environ["YEOUN_VAR"]) / "server.log").open("ab") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
    for _ in range(_UP_WITHIN * 10):
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/about")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return server, port
    raise SystemExit(f"the server did not come up in {_UP_WITHIN} seconds")
