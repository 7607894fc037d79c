"""Readings to what people look at.

``kg.show.page.write_page(readings, path, title=…)`` writes 图谱.html; that module imports pyvis, and so
IPython: import it only where a page is written.
``kg.show.facts.write_facts(readings, path, raw=False)`` writes facts.csv.
"""
