"""RSS of any list (rss.py), and when what it shows last changed (changes.py)."""
