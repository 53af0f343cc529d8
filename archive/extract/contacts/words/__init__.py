"""The words of contact: what each asks for (trigger.py), and where they stand (triggers.py).

verbs.py, nouns.py, letters.py   the three sorts; light_verbs.py: what carries a noun
travels.py                       a journey told without a verb of going
status.py, wished.py             whether what they tell was held, is cancelled, only wished, proposed or denied
"""
