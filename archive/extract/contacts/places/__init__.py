"""The city in which a contact was held.

where.py    of a contact; cities.py: of a sentence; city_elsewhere.py: of another sentence
stages.py   of each stage of a journey
venues.py   whether the words before a name make a place of it
"""
