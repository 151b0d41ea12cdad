"""200 people at once vote, comment, keep and change their minds; then every accepted write is looked for.

    .venv/bin/python benchmarks/people.py                              # SQLite, one worker, a minute
    scripts/with_postgres.sh .venv/bin/python benchmarks/people.py --workers 2
    .venv/bin/python benchmarks/people.py --kill 20                    # the server dies in the middle, twenty times

The real server (granian) on loopback, a database of its own, sessions made beforehand, real forms with their tokens.
Every client has an address of its own by way of X-Forwarded-For (YEOUN_PROXIES=1), so that the limits hold for each as they
would. What was answered with success must be there afterwards exactly once; what was refused must not. A request
whose answer never came (the server was killed) may be there or not, but not twice.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import os
import random
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks._server import HOST, serve  # noqa: E402 - after the path is set

SNAPSHOT = ROOT / "var" / "yeoun.sqlite"


@dataclass(slots=True)
class Client:
    """One person: what was sent, and what was answered."""

    number: int
    session: str
    token: str
    songs: list[str]
    feature: str
    of_feature: list[str]
    vote: set[str | None] = field(
        default_factory=lambda: {None}
    )  # what may stand now; one unless an answer is missing
    kept: dict[str, set[bool]] = field(default_factory=dict)
    said: dict[str, bool] = field(default_factory=dict)  # text -> True: accepted, False: no answer came
    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    connection: http.client.HTTPConnection | None = None

    def act(self, port: int, dice: random.Random) -> None:
        throw = dice.random()
        if throw < 0.45:
            self._vote(port, dice.choice(self.of_feature))
        elif throw < 0.92:
            self._keep(port, dice.choice(self.songs[:20]), dice.random() < 0.6)
        else:
            self._say(port, f"{self.number} says {secrets.token_hex(8)}")

    def _vote(self, port: int, song: str) -> None:
        status = self._post(port, f"/features/{self.feature}/vote", {"song": song})
        if status == 200:
            self.vote = {song}
        elif status == 0:
            self.vote |= {song}

    def _keep(self, port: int, song: str, on: bool) -> None:
        status = self._post(port, "/favourites/keep", {"thing": song, "on": "1" if on else "0"})
        before = self.kept.get(song, {False})
        if status == 204:
            self.kept[song] = {on}
        elif status == 0:
            self.kept[song] = before | {on}

    def _say(self, port: int, text: str) -> None:
        status = self._post(port, f"/songs/{self.songs[self.number % 20]}/comments/write", {"text": text})
        if status in {0, 302}:
            self.said[text] = status == 302

    def _post(self, port: int, path: str, fields: dict[str, str]) -> int:
        """The status; 0 if no answer came."""
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"sessionid={self.session}; csrftoken={self.token}",
            "X-CSRFToken": self.token,
            "X-Requested-With": "fetch",
            "X-Forwarded-For": f"10.{self.number // 250}.0.{self.number % 250 + 1}",
        }
        begun = time.perf_counter()
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection(HOST, port, timeout=60)
            self.connection.request("POST", path, urlencode(fields), headers)
            answer = self.connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            self.connection = None
            self.statuses[0] += 1
            return 0
        self.times.append(time.perf_counter() - begun)
        self.statuses[answer.status] += 1
        return answer.status


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument(
        "--pause", type=float, default=0.5, help="the mean pause of a client between two writes, seconds"
    )
    parser.add_argument(
        "--kill", type=int, default=0, metavar="N", help="kill -9 the server N times, every 2 seconds"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yeoun-people-") as place:
        return _run(given, Path(place))


def _run(given: argparse.Namespace, place: Path) -> int:
    os.environ |= {
        "YEOUN_VAR": str(place),
        "YEOUN_SNAPSHOT": str(SNAPSHOT),
        "YEOUN_PROXIES": "1",
        "DJANGO_SETTINGS_MODULE": "yeoun_site.project.settings",
    }
    from yeoun_site.project.serve import prepare

    prepare()
    clients = _people(given.clients)
    server, port = serve(given.workers)
    rounds = given.kill or 1
    seconds = 2.0 if given.kill else given.seconds
    try:
        for _ in range(rounds):
            _loose(clients, port, seconds, given.pause, server if given.kill else None)
            if given.kill:
                server, port = serve(given.workers)
    finally:
        _end(server, signal.SIGTERM)
    return _report(clients, given, seconds * rounds)


def _people(number: int) -> list[Client]:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from yeoun.catalogue import Snapshot
    from yeoun_site.people.accounts.models import User

    with Snapshot.open(SNAPSHOT) as snapshot:
        songs = [row[0] for row in snapshot.rows("SELECT id FROM song ORDER BY id LIMIT 200")]
        feature = snapshot.find_lists()[0]
        of_feature = [entry.song for entry in snapshot.get_list(feature).entries]
    made = []
    for at in range(number):
        user = User(username=f"person-{secrets.token_hex(6)}x{at}"[:30])
        user.set_unusable_password()
        user.save()
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        token = secrets.token_hex(16)
        client = Client(at, session.session_key, token, songs, feature, of_feature)
        made.append(client)
        _PKS[at] = user.pk
    return made


_PKS: dict[int, int] = {}


def _loose(
    clients: list[Client], port: int, seconds: float, pause: float, to_kill: subprocess.Popen[bytes] | None
) -> None:
    end = time.monotonic() + seconds

    def live(client: Client) -> None:
        dice = random.Random(client.number * 7919 + int(end))
        time.sleep(dice.random() * min(pause, seconds))
        while time.monotonic() < end + (0.5 if to_kill else 0):
            client.act(port, dice)
            if client.connection is None and to_kill:
                return
            time.sleep(dice.expovariate(1 / pause) if pause else 0)

    threads = [threading.Thread(target=live, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    if to_kill:
        time.sleep(max(0.0, end - time.monotonic()))
        _end(to_kill, signal.SIGKILL)
    for thread in threads:
        thread.join()
    for client in clients:
        client.connection = None


def _end(server: subprocess.Popen[bytes], how: signal.Signals) -> None:
    """End the server and its workers: they are a session of their own."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, how)
    server.wait()


def _report(clients: list[Client], given: argparse.Namespace, seconds: float) -> int:
    statuses = sum((client.statuses for client in clients), Counter())
    times = sorted(moment for client in clients for moment in client.times)
    wrong = _wrong(clients)
    accepted = sum(statuses[status] for status in (200, 204, 302))
    from django.db import connection

    print(
        f"database: {connection.vendor}; workers: {given.workers}; clients: {len(clients)}; {seconds:.0f} s"
    )
    print(
        f"answers: {dict(sorted(statuses.items()))}; accepted writes: {accepted} ({accepted / seconds:.0f}/s)"
    )
    if times:
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("worst", 1.0)):
            print(f"  {name}: {1000 * times[min(int(share * len(times)), len(times) - 1)]:.0f} ms")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            print(f"integrity: {cursor.fetchone()[0]}")
    if statuses[500]:
        print(
            "the server's log ends:",
            *(Path(os.environ["YEOUN_VAR"]) / "server.log").read_text().splitlines()[-12:],
            sep="\n  ",
        )
    print("every accepted write is there exactly once" if not wrong else f"WRONG: {len(wrong)}: {wrong[:5]}")
    return 1 if wrong else 0


def _wrong(clients: list[Client]) -> list[str]:
    from yeoun_site.people.comments.models import Comment
    from yeoun_site.people.favourites.models import Favourite
    from yeoun_site.people.polls.models import Vote

    wrong = []
    said = Counter(Comment.objects.values_list("text", flat=True))
    for client in clients:
        user = _PKS[client.number]
        votes: list[str | None] = list(Vote.objects.filter(user=user).values_list("song", flat=True)) or [
            None
        ]
        if len(votes) != 1 or votes[0] not in client.vote:
            wrong.append(f"{client.number} voted {client.vote}, there is {votes}")
        kept = Counter(Favourite.objects.filter(user=user).values_list("thing", flat=True))
        for song, may_be in client.kept.items():
            if kept[song] > 1 or (kept[song] == 1) not in may_be:
                wrong.append(f"{client.number} kept {song}: {may_be}, there is {kept[song]}")
        for text, sure in client.said.items():
            if said[text] > 1 or (sure and said[text] != 1):
                wrong.append(f"{text}: {said[text]} times")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
