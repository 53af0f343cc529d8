"""The editors' desk beside Django's admin: its site (site.py), what waits (queue.py), how a row became what it is
(history.py).
"""
