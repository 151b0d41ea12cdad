"""Lines of keys: checked against a parser over files that tomlkit writes."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from yeoun.catalogue._lines import line_index, line_of

TEXT = '''# a comment with [brackets] and "quotes"
id = "goblin"
names = [
  { text = "Goblin", lang = "en" },  # not = this
  { text = "도깨비 # no comment", lang = "ko" },
]
cite = { date = [], "odd key" = ["x"] }
"quoted" = 1979-05-27
a.b = 3.5

[[song]]
id = "one"
note = """
several
lines = "of" text
"""

[[song.video]]
id = "v1"

[[song]]
id = 'two'
credits = [{ artist = "x" }, { artist = "y" }]
'''


def test_keys_tables_and_elements_have_their_lines() -> None:
    lines = line_index(TEXT)
    assert lines["id",] == 2
    assert lines["names", 0, "text"] == 4
    assert lines["names", 1, "lang"] == 5
    assert lines["cite", "odd key", 0] == 7
    assert lines["quoted",] == 8
    assert lines["a", "b"] == 9
    assert lines["song", 0] == 11
    assert lines["song", 0, "note"] == 13
    assert lines["song", 0, "video", 0, "id"] == 19
    assert lines["song", 1, "id"] == 22
    assert lines["song", 1, "credits", 1, "artist"] == 23


def test_an_unknown_path_falls_back_to_what_is_around_it() -> None:
    lines = line_index(TEXT)
    assert line_of(lines, ("song", 1, "missing")) == 21
    assert line_of(lines, ("missing",)) == 1


KEYS = st.text(alphabet="abcxyz", min_size=1, max_size=5)
SCALARS = st.one_of(st.integers(-9, 9), st.booleans(), st.text(alphabet='ab"#[]{}=,\n도', max_size=8))
BLOCKS = st.dictionaries(KEYS, st.one_of(SCALARS, st.lists(SCALARS, max_size=3)), min_size=1, max_size=4)


@given(st.lists(BLOCKS, min_size=1, max_size=4))
def test_every_key_is_on_the_line_that_starts_with_it(blocks: list[dict[str, object]]) -> None:
    import tomlkit

    text = tomlkit.dumps({"block": blocks}) if any(blocks) else ""
    parsed = tomllib.loads(text)
    assert parsed == {"block": blocks}
    lines = line_index(text)
    for number, block in enumerate(blocks):
        for key in block:
            assert text.split("\n")[lines["block", number, key] - 1].startswith(f"{key} = ")
