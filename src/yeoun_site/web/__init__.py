"""Urls, views, templates, static files. Empty as yet."""
