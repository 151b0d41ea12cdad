"""Backups: whole or not at all, and the same again after a restore."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yeoun_site.people.accounts.models import User
from yeoun_site.people.accounts.services import everything_of
from yeoun_site.people.backup import _MODELS, restore, write_backup
from yeoun_site.people.comments import services as comments
from yeoun_site.people.corrections import services as corrections
from yeoun_site.people.errors import Conflict, Refused
from yeoun_site.people.favourites.services import Thing, keep
from yeoun_site.people.lists import services as lists
from yeoun_site.people.polls.services import Voter, vote

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(mina: User, jun: User, moderator: User) -> dict[str, object]:
    """Somebody who did a bit of everything, and what that comes to."""
    keep(mina, Thing(kind="song", id="goblin-beautiful"))
    vote("first-snow", "goblin-stay-with-me", Voter(user=mina))
    vote("first-snow", "goblin-stay-with-me", Voter(browser="b"))
    said = comments.write(mina, thing=("drama", "goblin"), text="겨울 ||끝||", episode=3)
    comments.write(jun, thing=("drama", "goblin"), text="Yes.", answer_to=said)
    comments.edit(mina, said, text="겨울.", episode=3)
    comments.report(jun, said, "a spoiler")
    comments.mute(jun, mina, on=True)
    made = lists.make(mina, title="Winter", songs=["goblin-beautiful"])
    lists.note(mina, made.token, "goblin-beautiful", "white")
    draft = corrections.Draft(what="episodes", value="17", source="https://press.example")
    corrections.review(
        moderator, corrections.propose(mina, ("drama", "goblin"), draft).token, "ask", "where?"
    )
    return everything_of(mina)


def test_everything_is_the_same_again(busy: dict[str, object], tmp_path: Path) -> None:
    rows = write_backup(tmp_path / "b.gz")
    assert rows >= 17
    assert (tmp_path / "b.gz").stat().st_mode & 0o077 == 0
    User.objects.get(username="mina").delete()
    assert restore(tmp_path / "b.gz", replace=True) == rows
    assert everything_of(User.objects.get(username="mina")) == busy
    again = User.objects.create_user("nari", password="eternal-first-snow")
    keep(again, Thing(kind="song", id="goblin-beautiful"))
    assert write_backup(tmp_path / "c.gz") == rows + 2


def test_a_full_database_is_not_filled_by_accident(busy: dict[str, object], tmp_path: Path) -> None:
    write_backup(tmp_path / "b.gz")
    with pytest.raises(Conflict):
        restore(tmp_path / "b.gz")


@pytest.mark.parametrize("harm", ["cut", "line", "head", "noise", "missing", "later"])
def test_half_a_backup_changes_nothing(busy: dict[str, object], tmp_path: Path, harm: str) -> None:
    write_backup(tmp_path / "b.gz")
    packed = (tmp_path / "b.gz").read_bytes()
    lines = gzip.decompress(packed).splitlines(keepends=True)
    broken = {
        "cut": packed[: len(packed) // 2],
        "line": gzip.compress(b"".join(lines[:-1])),
        "head": gzip.compress(b"".join(lines[1:])),
        "noise": b"not a backup",
        "missing": gzip.compress(b"".join(lines[:1] + lines[2:])),
        "later": gzip.compress(json.dumps({"kind": "yeoun people", "version": 2}).encode() + b"\n"),
    }[harm]
    (tmp_path / "b.gz").write_bytes(broken)
    with pytest.raises(Refused):
        restore(tmp_path / "b.gz", replace=True)
    assert everything_of(User.objects.get(username="mina")) == busy


def test_the_commands_say_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("backup", str(tmp_path / "no" / "b.gz"))
    with pytest.raises(CommandError, match="nothing was changed"):
        call_command("restore", str(tmp_path / "none.gz"))


def test_no_model_of_people_is_forgotten() -> None:
    from django.apps import apps

    ours = {m._meta.label for m in apps.get_models() if m.__module__.startswith("yeoun_site.people")}
    made_anew = {"limits.Counter", "favourites.Tally", "favourites.TallyRow"}
    assert ours - made_anew <= set(_MODELS)
