"""The drawn cover of a song, drama or feature: a small scene made from its moods and its name.

No poster or photo is ours to use. A cover is a sky, a light in it, a ground and a weather. What it feels like
decides the colours and the weather, the name decides where things stand: the same thing always looks the
same, and two songs of one drama look like the same place at another hour. Pure functions; text in, SVG out.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["SIZE", "Cover", "cover", "render_svg"]

SIZE = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Top and bottom of the sky, the light, the far and the near ground."""

    high: str
    low: str
    light: str
    far: str
    near: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What is drawn: `weather` names the motif, `seed` places it."""

    palette: Palette
    weather: str
    ground: str
    seed: int


# By feeling or moment: the hours of a day and the kinds of weather that Korean dramas use for them.
_PALETTES: dict[str, tuple[Palette, ...]] = {
    "night": (
        Palette(high="#10163a", low="#3d4a86", light="#f4ead2", far="#27305f", near="#0c1029"),
        Palette(high="#141226", low="#55406e", light="#f2d6c2", far="#33284d", near="#0e0b1b"),
    ),
    "dusk": (
        Palette(high="#3b2a5c", low="#f0a07c", light="#ffe3b0", far="#7b4a6d", near="#2b1d3d"),
        Palette(high="#254063", low="#eda08f", light="#fff0d4", far="#5e5579", near="#1d2440"),
    ),
    "dawn": (
        Palette(high="#8fb7d9", low="#fbd9c4", light="#fffaf0", far="#9aa6c4", near="#4c5d83"),
        Palette(high="#a9a5d6", low="#ffd6cf", light="#fff6e8", far="#a78fb7", near="#5a4d7d"),
    ),
    "day": (
        Palette(high="#6fb3d6", low="#f7efc9", light="#ffffff", far="#8cc0a8", near="#3f7f76"),
        Palette(high="#f2b5b0", low="#fdeccd", light="#fffdf5", far="#e7a58f", near="#b65f5c"),
    ),
    "rain": (
        Palette(high="#2c4152", low="#8ea7b0", light="#dfe7e4", far="#567080", near="#1b2a36"),
        Palette(high="#34384f", low="#9a97ad", light="#e6e1ec", far="#5d5d79", near="#1f2133"),
    ),
    "snow": (
        Palette(high="#7288a6", low="#dfe6ec", light="#ffffff", far="#a9b8c9", near="#f4f7f9"),
        Palette(high="#4f5f85", low="#cdd3e4", light="#ffffff", far="#8d9abd", near="#eef1f8"),
    ),
    "ember": (
        Palette(high="#2a0f1c", low="#a8323e", light="#ffb374", far="#5b1a2a", near="#16070f"),
        Palette(high="#231a1a", low="#8c4a32", light="#ffc98a", far="#4f2d24", near="#120c0b"),
    ),
}
# Mood -> (hour, weather). The first of a song's moods that is here decides.
_SCENES: dict[str, tuple[str, str]] = {
    "farewell-to-life": ("snow", "snow"),
    "parting": ("rain", "rain"),
    "heartbreak": ("rain", "rain"),
    "regret": ("rain", "rain"),
    "sacrifice": ("ember", "sparks"),
    "tension": ("ember", "bars"),
    "determination": ("ember", "rays"),
    "destiny": ("night", "orbits"),
    "dreamy": ("night", "rings"),
    "loneliness": ("night", "stars"),
    "unrequited-love": ("dusk", "stars"),
    "longing": ("dusk", "birds"),
    "missing-someone": ("dusk", "birds"),
    "reunion": ("dawn", "orbits"),
    "nostalgia": ("dusk", "petals"),
    "first-meeting": ("dawn", "petals"),
    "before-confession": ("dawn", "rings"),
    "confession": ("day", "petals"),
    "falling-in-love": ("day", "petals"),
    "flutter": ("day", "bubbles"),
    "joy": ("day", "bubbles"),
    "everyday": ("day", "clouds"),
    "comfort": ("dawn", "clouds"),
    "hope": ("dawn", "rays"),
    "growing-up": ("dawn", "rays"),
    "devotion": ("night", "stars"),
}
_GROUNDS = ("hills", "sea", "city", "hills", "sea")


def cover(key: str, moods: Sequence[str], *, place: str | None = None) -> Cover:
    """Decide what is drawn.

    Args:
        key: the id of the thing: decides where things stand.
        moods: ids of the vocabulary; those that paint nothing are passed over.
        place: the id of the drama, which decides the ground: songs of one drama share it.
    """
    seed = _number(key)
    where = _number(place or key)
    hour, weather = next((_SCENES[m] for m in moods if m in _SCENES), ("dusk", "stars"))
    palettes = _PALETTES[hour]
    return Cover(
        palette=palettes[where % len(palettes)],
        weather=weather,
        ground=_GROUNDS[where // 7 % len(_GROUNDS)],
        seed=seed,
    )


def render_svg(drawn: Cover) -> str:
    """The cover as a stand-alone SVG of 320 by 320 units, without text or script."""
    rng = random.Random(drawn.seed)  # noqa: S311 (where a star stands is no secret)
    p = drawn.palette
    light_x, light_y = rng.randint(70, 250), rng.randint(60, 150)
    radius = rng.randint(24, 46)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}">',
        (
            f'<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{p.high}"/>'
            f'<stop offset="1" stop-color="{p.low}"/></linearGradient>'
            f'<radialGradient id="g"><stop offset="0" stop-color="{p.light}" stop-opacity=".75"/>'
            f'<stop offset="1" stop-color="{p.light}" stop-opacity="0"/></radialGradient></defs>'
        ),
        f'<rect width="{SIZE}" height="{SIZE}" fill="url(#s)"/>',
        f'<circle cx="{light_x}" cy="{light_y}" r="{radius * 3}" fill="url(#g)"/>',
        f'<circle cx="{light_x}" cy="{light_y}" r="{radius}" fill="{p.light}"/>',
        _GROUND[drawn.ground](rng, p, light_x),
        _WEATHER[drawn.weather](rng, p),
        "</svg>",
    ]
    return "".join(parts)


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=6).digest(), "big")


def _hills(rng: random.Random, p: Palette, light_x: int) -> str:
    far, near = rng.randint(205, 230), rng.randint(250, 272)
    bend = rng.randint(20, 46)
    return (
        f'<path d="M0 {far} Q 80 {far - bend} 160 {far} T 320 {far - 8} V320 H0Z" fill="{p.far}"/>'
        f'<path d="M0 {near + 10} Q 110 {near - bend} 220 {near} T 320 {near - 14} V320 H0Z" fill="{p.near}"/>'
    )


def _sea(rng: random.Random, p: Palette, light_x: int) -> str:
    shore = rng.randint(206, 226)
    glints = "".join(
        f'<rect x="{light_x - w / 2 + rng.randint(-6, 6):.0f}" y="{shore + 8 + n * 13}" width="{w}" height="3" rx="1.5"'
        f' fill="{p.light}" opacity="{0.75 - n * 0.09:.2f}"/>'
        for n, w in enumerate(rng.randint(26, 80) for _ in range(6))
    )
    return f'<rect y="{shore}" width="320" height="{320 - shore}" fill="{p.far}"/>{glints}'


def _city(rng: random.Random, p: Palette, light_x: int) -> str:
    parts, x = [], -6
    while x < 320:
        width, height = rng.randint(22, 46), rng.randint(40, 120)
        parts.append(
            f'<rect x="{x}" y="{290 - height}" width="{width}" height="{height + 30}" fill="{p.far}"/>'
        )
        parts += [
            f'<rect x="{x + dx}" y="{298 - height + dy}" width="4" height="6" fill="{p.light}" opacity=".7"/>'
            for dx in range(6, width - 8, 10)
            for dy in range(6, height - 20, 14)
            if rng.random() < 0.22
        ]
        x += width + rng.choice((0, 0, 6))
    return "".join(parts) + f'<rect y="286" width="320" height="34" fill="{p.near}"/>'


def _rain(rng: random.Random, p: Palette) -> str:
    drops = "".join(
        f"M{x} {y}l-7 {rng.randint(16, 30)}"
        for x, y in ((rng.randint(0, 330), rng.randint(-10, 300)) for _ in range(42))
    )
    return f'<path d="{drops}" stroke="{p.light}" stroke-width="1.4" stroke-linecap="round" opacity=".5"/>'


def _dots(rng: random.Random, p: Palette, *, number: int, sizes: tuple[float, float], low: int) -> str:
    return "".join(
        f'<circle cx="{rng.randint(4, 316)}" cy="{rng.randint(4, low)}" r="{rng.uniform(*sizes):.1f}"'
        f' fill="{p.light}" opacity="{rng.uniform(0.35, 0.95):.2f}"/>'
        for _ in range(number)
    )


def _snow(rng: random.Random, p: Palette) -> str:
    return _dots(rng, p, number=54, sizes=(1.2, 4.2), low=316)


def _stars(rng: random.Random, p: Palette) -> str:
    return _dots(rng, p, number=34, sizes=(0.7, 1.9), low=190)


def _sparks(rng: random.Random, p: Palette) -> str:
    return _dots(rng, p, number=26, sizes=(1.0, 3.4), low=300)


def _bubbles(rng: random.Random, p: Palette) -> str:
    return "".join(
        f'<circle cx="{rng.randint(10, 310)}" cy="{rng.randint(20, 300)}" r="{rng.randint(5, 24)}"'
        f' fill="none" stroke="{p.light}" stroke-width="2" opacity="{rng.uniform(0.35, 0.8):.2f}"/>'
        for _ in range(14)
    )


def _petals(rng: random.Random, p: Palette) -> str:
    return "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="{rng.randint(4, 8)}" ry="{rng.randint(2, 4)}" fill="{p.light}"'
        f' opacity="{rng.uniform(0.55, 0.95):.2f}" transform="rotate({rng.randint(0, 180)} {x} {y})"/>'
        for x, y in ((rng.randint(6, 314), rng.randint(10, 306)) for _ in range(26))
    )


def _rings(rng: random.Random, p: Palette) -> str:
    x, y = rng.randint(60, 260), rng.randint(190, 280)
    return "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{r * 0.36:.0f}" fill="none" stroke="{p.light}"'
        f' stroke-width="1.6" opacity="{0.8 - n * 0.12:.2f}"/>'
        for n, r in enumerate(range(22, 22 + 6 * 26, 26))
    )


def _orbits(rng: random.Random, p: Palette) -> str:
    tilt = rng.randint(-30, 30)
    line = f'fill="none" stroke="{p.light}" stroke-width="1.5" opacity=".75"'
    return (
        f'<g transform="rotate({tilt} 160 160)"><ellipse cx="128" cy="160" rx="96" ry="70" {line}/>'
        f'<ellipse cx="192" cy="160" rx="96" ry="70" {line}/>'
        f'<circle cx="160" cy="94" r="5" fill="{p.light}"/><circle cx="160" cy="226" r="5" fill="{p.light}"/></g>'
    )


def _birds(rng: random.Random, p: Palette) -> str:
    wings = "".join(
        f"M{x} {y}q{w / 2:.0f} {-w / 2:.0f} {w} 0q{w / 2:.0f} {-w / 2:.0f} {w} 0"
        for x, y, w in (
            (rng.randint(20, 270), rng.randint(40, 180), rng.randint(7, 14)) for _ in range(rng.randint(4, 7))
        )
    )
    return f'<path d="{wings}" fill="none" stroke="{p.near}" stroke-width="2" stroke-linecap="round" opacity=".8"/>'


def _rays(rng: random.Random, p: Palette) -> str:
    x = rng.randint(80, 240)
    return "".join(
        f'<path d="M{x} 330L{x + spread} -10L{x + spread + 26} -10Z" fill="{p.light}" opacity=".13"/>'
        for spread in range(-220, 221, 62)
    )


def _clouds(rng: random.Random, p: Palette) -> str:
    return "".join(
        f'<g fill="{p.light}" opacity="{rng.uniform(0.5, 0.85):.2f}"><rect x="{x}" y="{y}" width="{w}" height="16" rx="8"/>'
        f'<rect x="{x + 18}" y="{y - 11}" width="{w // 2}" height="20" rx="10"/></g>'
        for x, y, w in ((rng.randint(-20, 240), rng.randint(40, 190), rng.randint(60, 120)) for _ in range(4))
    )


def _bars(rng: random.Random, p: Palette) -> str:
    return "".join(
        f'<rect x="{x}" y="{rng.randint(20, 120)}" width="5" height="{rng.randint(90, 200)}" fill="{p.near}" opacity=".55"/>'
        for x in range(14, 320, 26)
    )


_GROUND: dict[str, Callable[[random.Random, Palette, int], str]] = {
    "hills": _hills,
    "sea": _sea,
    "city": _city,
}
_WEATHER: dict[str, Callable[[random.Random, Palette], str]] = {
    "rain": _rain,
    "snow": _snow,
    "stars": _stars,
    "sparks": _sparks,
    "bubbles": _bubbles,
    "petals": _petals,
    "rings": _rings,
    "orbits": _orbits,
    "birds": _birds,
    "rays": _rays,
    "clouds": _clouds,
    "bars": _bars,
}
