"""Mentions to facts: activities with their roles."""

from kg.relate.activities import Play, fact_of, facts_of, play, relate, roles_by_anchor, scenes_of
from kg.relate.concrete import concrete

__all__ = ["Play", "concrete", "fact_of", "facts_of", "play", "relate", "roles_by_anchor", "scenes_of"]
