"""A graph of what reports say."""
