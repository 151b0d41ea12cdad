"""Videos in a page: which service, which id, from an address or from a tag's attributes."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["may_hold_video", "video_of_address", "videos_in_attributes"]

# The id must end where it ends: eleven letters and no twelfth.
_YOUTUBE: Final = re.compile(
    r"(?i:youtu\.be/|youtube(?:-nocookie)?\.com/(?:watch/?\?(?:[^\s\"'<>]{0,300}?&)?v=|embed/|v/|e/|shorts/|live/)"
    r"|youtube(?:-nocookie)?\.com%2F(?:watch%3Fv%3D|embed%2F|v%2F))(?!videoseries)([\w-]{11})(?![\w-])",
    re.ASCII,
)
_OTHERS: Final = (
    ("vimeo", re.compile(r"(?i:player\.vimeo\.com/video/|vimeo\.com/)(\d{5,12})(?!\d)")),
    (
        "dailymotion",
        re.compile(r"(?i:dailymotion\.com/(?:embed/)?video/|dai\.ly/)([A-Za-z0-9]{5,10})(?![A-Za-z0-9])"),
    ),
    ("navertv", re.compile(r"(?i:tv\.naver\.com/(?:embed|v)/)(\d{3,12})(?!\d)")),
    (
        "kakaotv",
        re.compile(
            r"(?i:tv\.kakao\.com/(?:embed/player/cliplink|v|channel/\d{1,12}/cliplink)/)(\d{3,12})(?!\d)"
        ),
    ),
)

# Players that carry the bare id: <lite-youtube videoid=...>, <amp-youtube data-videoid=...>, <div class="youtube" data-id=...>.
_BARE: Final = re.compile(
    r'\b(?:data-)?(?:video-?id|youtube-?(?:id|video-?id)?|yt-?id|embed|id)="([\w-]{11})"',
    re.ASCII | re.IGNORECASE,
)
# One of these is in whatever names a video. Plain questions: as one pattern, ignoring case, they took half a millisecond a page.
_HINTS: Final = ("youtu", "vimeo.com", "dailymotion", "dai.ly", "tv.naver", "tv.kakao", "videoid", "video-id")


def may_hold_video(attributes: str) -> bool:
    """Whether it is worth looking for a video in a tag's attributes."""
    low = attributes.lower()
    return any(hint in low for hint in _HINTS)


def video_of_address(address: str) -> tuple[str, str] | None:
    """The service and id that an address names, or None.

    >>> video_of_address("https://www.youtube.com/watch?feature=share&v=oYABBcXcpnF")
    ('youtube', 'oYABBcXcpnF')
    >>> video_of_address("https://www.youtube.com/channel/UCxyz") is None
    True
    """
    if not may_hold_video(address):
        return None
    found = _YOUTUBE.search(address)
    if found is not None:
        return "youtube", found[1]
    for service, pattern in _OTHERS:
        found = pattern.search(address)
        if found is not None:
            return service, found[1]
    return None


def videos_in_attributes(tag: str, attributes: str) -> list[tuple[str, str]]:
    """Every video that a tag's attributes name (src, data-src, srcdoc, data-settings, videoid ...), each once.

    tag: its lower-case name. attributes: as serialized; escapes (`&amp;`, `\\/`) are undone here.
    """
    text = attributes.replace("&amp;", "&").replace("&amp;", "&").replace("\\/", "/").replace("\\u0026", "&")
    found = [("youtube", video) for video in _YOUTUBE.findall(text)]
    for service, pattern in _OTHERS:
        found += [(service, video) for video in pattern.findall(text)]
    if not found and ("youtube" in tag or "youtube" in text.lower() or "videoid" in text.lower()):
        bare = _BARE.search(text)
        if bare is not None:
            found.append(("youtube", bare[1]))
    return list(dict.fromkeys(found))
