"""Views: take the edition, make a page value, render it."""
