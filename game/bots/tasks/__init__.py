"""Tasks: what stances are made of, one subject a file; each gives its orders and leaves the rest to the next."""
