"""Lists: songs in an order of one's own, with notes; private, by a secret link, or public; copied with credit."""
