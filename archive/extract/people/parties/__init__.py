"""What a person serves: states and bodies.

served.py                     among the words of the function; behind.py: behind the name
states.py, bodies.py          each of the two sorts there
regions.py, diaspora.py       parts of states, a people abroad
unlisted.py, firms.py         bodies and firms that no table names
own_offices.py                what was told before: "son ministère", "le pays hôte"
"""
