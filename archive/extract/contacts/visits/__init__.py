"""Visits: somebody goes to a city or a state, and no contact of his is told.

visit.py        who goes where; travels.py: words of a journey without a verb of going
conducted.py    the visitor is no subject
programmes.py   whom a visitor to come is to meet
"""
