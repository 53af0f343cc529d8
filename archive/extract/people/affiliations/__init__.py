"""What a person serves whose function names nothing.

affiliation.py   the way through the contacts of a dispatch
beside.py        what his sentence speaks of, or those beside him serve
likeliest.py     the state that the dispatch speaks of and nobody else serves
home.py          how much it speaks of each state, that of its agency above all
"""
