"""Words and sentences of a text, the tables they are looked up in, and what a verb says of its deed.

itemised.py: lists set out line by line are one sentence.
"""
