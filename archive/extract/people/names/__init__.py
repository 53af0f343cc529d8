"""Names of persons, of any language.

printed.py      where a name begins and ends; honorifics, titles and towns that are none
same_names.py   whether two names are one person's
"""
