"""The dates that a text prints, and the day of each contact.

printed.py   the dates as written; days.py, dated.py: their days in EDTF, and where the year comes from
when.py      which of them is the day of a contact; spans.py, future.py: of what lasted, of what is to come
"""
