"""Search: one box for everything, over a snapshot and the index beside it.

_keys       a name -> the keys it is found under
_build      the snapshot -> the index
_index      the opened index: lookups, nothing that decides
_query      what was typed, taken apart
_mentions   which words name what
_rank       mentions -> answers, chosen together
_engine     the stages; `Search.find`
_explain    why, in words
_features   lists and moods by their names
_suggest    what the letters typed so far may become; `Search.suggest`
"""

from yeoun.search._build import build_index, index_directory, remove_stale_indexes
from yeoun.search._engine import Hit, Search
from yeoun.search._index import Index, Named
from yeoun.search._keys import INDEX_VERSION
from yeoun.search._suggest import Suggestion

__all__ = [
    "INDEX_VERSION",
    "Hit",
    "Index",
    "Named",
    "Search",
    "Suggestion",
    "build_index",
    "index_directory",
    "remove_stale_indexes",
]
