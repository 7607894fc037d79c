"""kg: the command line."""
