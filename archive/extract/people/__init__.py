"""The persons that a sentence names: names, functions, what they serve, who is the same as whom.

heads.py          of which words a function begins, and what it is made of
names/            names of persons as printed, and whether two are one person's
parties/          what somebody serves: states, regions, bodies, firms
functions/        what office somebody holds, read from its first word to its last
actors/           who is named in a sentence, one actor after the other
told/             the persons of the whole dispatch, and what is told of them elsewhere
affiliations/     what somebody serves whose function names nothing
"""
