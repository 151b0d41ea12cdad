"""Comments on songs, dramas and features: threads two levels deep, plain text, spoilers hidden, moderated in public."""
