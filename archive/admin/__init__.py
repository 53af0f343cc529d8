"""The editors' desk. Reads are querysets of the archive; writes go through review, publish and upkeep.

meetings.py, articles.py   what is decided; directory.py: who and what is known; captures.py: what came in
confirmations.py           what takes two persons; merging.py: two officials who are one
remarks.py                 what readers report, what editors note
intake.py                  « Coller une dépêche », « Déposer des fichiers »
beside.py                  text, warnings, decisions and divergences beside a form
versions.py, rebase.py     a stale form is refused and carried over
"""

from archive.admin import articles, captures, confirmations, directory, meetings, positions, remarks

__all__ = ["articles", "captures", "confirmations", "directory", "meetings", "positions", "remarks"]
