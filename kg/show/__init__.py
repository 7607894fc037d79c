"""Graphs to pages and tables."""
