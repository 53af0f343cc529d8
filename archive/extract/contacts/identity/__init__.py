"""Who those were who met, and whom they served, where it is told elsewhere than beside their names.

referents.py     whom an actor means: somebody told before, or somebody new
naming.py        those whom a contact left unnamed; bare_names.py: named without office; one_by_one.py: one by one
sides.py         the side that somebody is named for; lists.py, apposed.py, leaders.py: of several
members.py       who is named among several told by their office
senders.py, accredited.py   who serves what another serves; which states envoys serve
states_later.py  the states of those who are named without
domestic.py      whether all serve one state; other_trades.py: whether one side is athletes, artists, the press
"""
