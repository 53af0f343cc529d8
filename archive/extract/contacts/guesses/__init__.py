"""What a sentence most likely tells where no frame explains its words.

guess.py      the readings, the likeliest first
presumed.py   officials of two sides around a noun of contact; together.py, partners.py: in one deed without one
rounds.py     further contacts of a round that was announced
likely.py     what the first sentences tell, where nothing is found in the whole dispatch
"""
