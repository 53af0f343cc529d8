"""The persons of a dispatch, over all its sentences.

person.py          one of them
people.py          all told so far, and whom an actor means of them; offices.py: by his office alone
stand_ins.py       by a pronoun, "les deux ministres", "le visiteur"
fitting.py         whether what is told may be of somebody told before
presiding.py       whom "le président" alone stands for
late_functions.py, headline_names.py   functions that other sentences tell, names that the headline alone tells
"""
