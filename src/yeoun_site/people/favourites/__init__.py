"""Favourites: songs, dramas and artists that people keep, and the ranking that comes of it."""
