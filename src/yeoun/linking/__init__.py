"""A mention -> Link | Ambiguous | Unknown, each with evidence. Empty: the reader's issue fills it."""

__all__: list[str] = []
