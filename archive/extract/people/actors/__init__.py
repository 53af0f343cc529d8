"""Who is named in a sentence, with name, function and party, one actor after the other.

groups.py         the way through a sentence
persons.py        one person: function, honorifics, name, what follows; plurals.py: several at once
with_parties.py   each of several told with his state: "A (Ghana), B (Cuba)"
principals.py     the ruler whom an envoy serves, who is none of them
counterparts.py   "son homologue"; delegations.py: "une délégation conduite par X"
described.py      who is called by neither name nor office
"""
