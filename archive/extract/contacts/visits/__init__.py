"""Visits: somebody goes to a city or a state, and no contact of his is told.

visit.py        who goes where
conducted.py    the visitor is no subject
programmes.py   whom a visitor to come is to meet
"""
