"""Who stands where around a word of contact in its sentence.

frame.py         on which side each is, for every word; host_frames.py, letter_frames.py, noun_frames.py: for its sort
constituents.py  who stands before and behind the word; limits.py: how far; pronouns.py: whom "il" stands for
named_states.py  the states and bodies of whom nobody is told; paired.py: those that dashes join
items.py         who is told item by item, with semicolons
next_guests.py   further visitors of the same host
calls.py, credentials.py   what "appeler" and "présenter" tell with their objects
"""
