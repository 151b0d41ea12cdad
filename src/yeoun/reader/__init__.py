"""A document -> entries with linked song, artists and drama, each with its span. Empty as yet."""

__all__: list[str] = []
