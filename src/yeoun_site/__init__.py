"""The site: Django lives only here, and the library never imports it.

snapshot   holds the open edition and swaps it
people     accounts, favourites, polls, comments, lists, proposals: their own database
pages      page values from snapshot and people: frozen dataclasses, no HttpRequest
web        urls, views, templates, static files
api        the same page values as JSON; feeds, exports
project    settings, server, commands: the only place that knows everyone
"""
