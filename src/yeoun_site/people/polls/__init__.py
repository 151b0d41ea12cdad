"""Polls: every feature asks "which is your favourite?"; one vote a person, changeable; guests counted apart."""
