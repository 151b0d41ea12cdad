"""`yeoun serve`: the guide, on this machine or a server.

Prepares what is missing (snapshot, database, static files), then hands over to granian, which runs the
WSGI application in as many processes as asked for.
"""

from __future__ import annotations

import os
import threading
import time
import urllib.error
import urllib.request
import webbrowser

import click

from yeoun.build import build
from yeoun.catalogue import Snapshot, data_directory, snapshot_path
from yeoun.errors import SnapshotError

__all__ = ["command"]


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that answer."
)
@click.option("--open", "open_browser", is_flag=True, help="Open the guide in the browser.")
def command(host: str, port: int, workers: int, open_browser: bool) -> int:
    """Serve the guide. What is missing (snapshot, database, static files) is made first."""
    # Before the settings are read. 127.0.0.1 and localhost are always allowed; another address that is listened on is meant to be asked.
    os.environ.setdefault("YEOUN_HOSTS", " ".join({"localhost", "127.0.0.1", "[::1]", host}))
    prepare()
    address = f"http://{'localhost' if host in {'0.0.0.0', '::'} else host}:{port}/"  # noqa: S104
    click.echo(f"The guide is at {address}  (stop it with Ctrl-C)")
    if open_browser:
        threading.Thread(target=_open_when_up, args=(address,), daemon=True).start()
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "yeoun_site.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=2,  # a page is CPU work; a second thread answers while the first waits for the disk
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()
    return 0


def prepare() -> None:
    """Make the snapshot, the database and the static files where they are missing or of an older version."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yeoun_site.project.settings")
    given = os.environ.get("YEOUN_SNAPSHOT")
    path = snapshot_path(None)
    if not given:
        try:
            Snapshot.open(path).close()
        except SnapshotError:
            click.echo(f"Building {path} ...", err=True)
            build(data_directory(None), path)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def _open_when_up(address: str) -> None:
    """Open the browser once the guide answers; give up after 30 seconds."""
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 (our own address)
        except urllib.error.HTTPError:
            break
        except OSError:
            time.sleep(0.25)
        else:
            break
    webbrowser.open(address)
