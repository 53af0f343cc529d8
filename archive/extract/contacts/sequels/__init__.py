"""What a sentence tells together with those before it.

sequel.py       contacts of which it tells one side only; agendas.py, bearers.py, closings.py, gathered.py, invited.py,
                letters_in_turn.py, sittings.py: the ways to do so
announced.py    several visitors announced together
apart.py        that those told together met one by one
"""
