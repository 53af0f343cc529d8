"""What a list asks and counts: one filter for its page, its counts and its feed.

filters.py       the filters of meetings, articles and signed documents
directory.py     those of the alphabetical lists
parameters.py    the fields of an address, understood or refused in French
vocabularies.py  the values they take
searching.py     words to a full-text query
facets.py        how many there are of each value
"""
