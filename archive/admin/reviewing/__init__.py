"""The review screen: what needs a person, one contact after the other, from the keyboard.

queue.py     the list of what waits, its filters, "next", whole lots
screen.py    one contact opened beside its dispatches
forms.py     its meetings as forms already filled
rights.py    whom it is for
places.py    what completes a place while one types it
deciding.py  what each key does, through archive.review and archive.joining
"""
