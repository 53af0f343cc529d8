"""What a public page shows, found before the template runs.

dossier/       a meeting or a dispatch, each fact with the letters of its evidence
evidence.py    marks in a text the words that facts stand on, pure
chronicle.py   parties over time: neighbours, counts by year, who speaks to whom
edition.py     the front page
year_chart.py  the numbers of the drawing of years
addresses.py   how addresses are made
"""
