"""The persons that a sentence names: names, functions, what they serve, who is the same as whom.

actors.py         the way through a sentence: who is named in it, one actor after the other
names.py          names of persons as printed, of any language
persons.py        one person: function, honorifics, name, what follows; plurals.py: several at once
counterparts.py   counterparts and delegations; described.py: who is called by neither name nor office

Functions:
functions.py      what office somebody holds; heads.py, joins.py: of which words it is made, how it goes on
core_roles.py, genders.py       what a counterpart shares of it, as a man's or a woman's
brackets.py       told in brackets or between dashes
late_functions.py, own_offices.py   what of it is told elsewhere

What a person serves:
served.py         the states and bodies among the words of the function; behind.py: told behind the name
regions.py, diaspora.py         parts of states, a people abroad
unlisted.py, firms.py           bodies and firms that no table names
affiliations.py   where the function names none

Over all sentences:
person.py, told.py              a person of the dispatch; fitting.py: what is told of him elsewhere
presiding.py                    whom "le président" alone stands for
same_names.py                   whether two names are one person's
headline_names.py               who is named in the headline alone
"""
