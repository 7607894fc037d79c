"""Mentions to entities, inside one report."""

from kg.link.entities import link

__all__ = ["link"]
