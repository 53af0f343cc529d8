"""RSS of any list (rss.py) and of what was corrected (corrections.py), and when what they show last changed
(changes.py).
"""
