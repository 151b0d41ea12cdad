"""One module per provider: fetch() apart from parse(); they yield statements. Empty as yet."""

__all__: list[str] = []
