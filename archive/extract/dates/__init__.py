"""The dates that a text prints, and the day of each contact.

printed.py   the dates as written; days.py, dated.py: their days in EDTF, and where the year comes from
dateline.py  the day at the head; anchors.py: the day from which a dispatch counts
when.py      which of them is the day of a contact; whose.py: which are of something else; taken_up.py: told only later
spans.py     what lasted; returned.py: what somebody comes back from; future.py: what is to come
adverbials.py  a day of many words read as one word; ago.py: what is told of long ago, in which no contact is read
"""
