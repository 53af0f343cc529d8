"""RSS of any list (rss.py) and of what was corrected (corrections.py), when what they show last changed (changes.py),
and whose new name they do not say yet (renamed.py).
"""
