"""A feature: an ordered list of songs that reads like an article."""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun_site.pages.cards import list_cards, song_cards
from yeoun_site.pages.outside import OutsideLink, listen_links, watch_links
from yeoun_site.pages.values import ListCard, SongCard

__all__ = ["FeatureEntry", "FeaturePage", "feature_page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureEntry:
    """One song of the feature: its place, the note in our own words, where to hear it and start its drama."""

    position: int
    song: SongCard
    note: str
    note_ko: str | None
    listen: tuple[OutsideLink, ...]
    watch: tuple[OutsideLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeaturePage:
    """What the page of a feature shows; `others` are features to read next."""

    feature: ListCard
    entries: tuple[FeatureEntry, ...]
    others: tuple[ListCard, ...]


def feature_page(snapshot: Snapshot, key: str) -> FeaturePage:
    """The page of a feature.

    Raises:
        NotFoundError: there is no such feature.
    """
    feature = snapshot.get_list(key)
    songs = {card.id: card for card in song_cards(snapshot, (entry.song for entry in feature.entries))}
    lists = snapshot.find_lists()
    at = lists.index(feature.id)
    return FeaturePage(
        feature=list_cards(snapshot, (feature.id,))[0],
        entries=tuple(
            FeatureEntry(
                position=number,
                song=songs[entry.song],
                note=entry.note,
                note_ko=entry.note_ko,
                listen=listen_links(songs[entry.song]),
                watch=watch_links(name=songs[entry.song].drama.name, name_ko=songs[entry.song].drama.name_ko),
            )
            for number, entry in enumerate(feature.entries, 1)
        ),
        others=list_cards(snapshot, (lists + lists)[at + 1 : at + min(4, len(lists))]),
    )
