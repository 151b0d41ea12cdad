"""How often something may be done, by an account and from an address. Counted in the database, for all workers."""
