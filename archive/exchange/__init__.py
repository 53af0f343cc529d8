"""Tables in and out: officials, organisations, functions, themes, meetings, as CSV, XLSX or JSON.

files.py       bytes → rows of texts; formats.py: rows → bytes
cells.py       what one cell may hold; columns.py, participants.py: what it shows and changes; lookups.py: whom it names
resource.py    which row is about what, what is refused; results.py: what became of each
asking.py      what is asked of the database for many rows at once
officials.py … one table each
"""

from archive.exchange.meetings import Meetings
from archive.exchange.officials import Officials
from archive.exchange.organizations import Organizations
from archive.exchange.positions import Positions
from archive.exchange.themes import Themes

TABLES = {
    "officials": Officials,
    "organizations": Organizations,
    "positions": Positions,
    "themes": Themes,
    "meetings": Meetings,
}

__all__ = ["TABLES", "Meetings", "Officials", "Organizations", "Positions", "Themes"]
