"""Who is who: the account, its data to take away, its end."""
