"""Reports that a video does not play any more, for moderators to look at."""
