"""What office somebody holds: "ministre azerbaïdjanais des Affaires étrangères".

function.py     the way through it, word by word; joins.py: over a comma, over "et", over a bracket
posts.py        where it is held, what body it is in charge of
singular.py     that of each of several; genders.py: a man's or a woman's; core_roles.py: what a counterpart shares
former.py       held before; brackets.py: told in brackets or between dashes
"""
