"""工会知识图谱: a knowledge graph out of trade-union work reports."""
