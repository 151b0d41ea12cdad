"""Moderation: what was done and why, in public; hosts that may not be linked; who may not write for a while."""
