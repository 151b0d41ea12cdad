from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import yeoun.names
from yeoun.names import _tables, normalize, romanize, skeleton

ROOT = Path(__file__).resolve().parents[2]


def _generator() -> ModuleType:
    path = ROOT / "scripts" / "make_name_tables.py"
    spec = importlib.util.spec_from_file_location("make_name_tables", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_tables_are_what_the_data_says() -> None:
    generated = (ROOT / "src" / "yeoun" / "names" / "_tables.py").read_text(encoding="utf-8")
    assert _generator().render() == generated, "run python scripts/make_name_tables.py"


def test_tables_are_clean() -> None:
    for surname in _tables.SURNAMES:
        assert normalize(surname) == surname
        assert 1 <= len(surname) <= 2
    for spelling, surnames in _tables.SURNAMES_BY_SPELLING.items():
        assert spelling.isascii()
        assert spelling.isalpha()
        assert spelling == spelling.lower()
        assert set(surnames) <= set(_tables.SURNAMES)
    for form, asked in _tables.PARTICLES.items():
        assert all("가" <= syllable <= "힣" for syllable in form)
        assert set(asked) <= set("cvnr")


def test_every_surname_is_known_by_its_romanization_or_its_sound() -> None:
    keys = {skeleton(spelling) for spelling in _tables.SURNAMES_BY_SPELLING}
    assert [name for name in _tables.SURNAMES if skeleton(romanize(name)) not in keys] == []


def test_front_door_is_complete_and_sorted() -> None:
    names = yeoun.names.__all__
    assert names == sorted(names)
    public = {name for name in vars(yeoun.names) if not name.startswith("_")} - {"annotations"}
    assert public == set(names)
