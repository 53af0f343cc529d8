"""What the pages of a meeting and of a dispatch show, in their order, each fact with the letters of its evidence.

citations.py  the letters of one page, over the texts of its dispatches
facts.py      the fiche: date, form, place, what followed
parties.py    the participants, a column for each party
meeting.py    the page of a meeting
article.py    the page of a dispatch
"""
