"""People: accounts, favourites, polls, comments, lists, proposals, moderation.

Each is a Django application of its own: `models` hold fields and constraints, `services` are functions,
there are no signals. Things of the catalogue are kept by their ids, never as rows; nothing here is a fact.
What cannot be done is an error of `people.errors`, a sentence for the person who asked; nothing is then written.
"""
