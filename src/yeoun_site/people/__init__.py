"""Accounts, favourites, polls, comments, lists, proposals, moderation. Empty as yet."""
