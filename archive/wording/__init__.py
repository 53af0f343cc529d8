"""The archive's own words: titles and summaries of contacts, dates in French, counts and labels.

titles.py     what a contact is called, pure
dates_fr.py   dates with their precision and where they were read, pure
labels.py     counts, forms, parties
doubts.py     kinds of warning
compose.py    title and summary of a meeting, written from its fields
"""
