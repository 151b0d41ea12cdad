"""Holds the open snapshot and swaps it atomically. Empty as yet."""
