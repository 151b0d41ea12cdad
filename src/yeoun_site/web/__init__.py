"""Urls, views, templates, static files. Views are thin: take the edition, make a page value, render it."""
