"""The core of a function of several portfolios, which is all that a counterpart shares of it."""

import re

STATE_MINISTER = ("ministre d'", "ministre d’")  # a rank, no portfolio

# What only one state is called: the counterpart of "le président de la Confédération" is "président".
REALMS = re.compile(
    " (?:de la|de l['’]) ?(?:confédération|fédération|république islamique|état plurinational|émirat islamique)$", re.I
)


def _portfolio(role):
    """ "ministre des Transports" of "vice-Premier ministre, ministre des Transports, Voies de communication et …"."""
    parts = role.replace(" et ministre ", ", ministre ").split(", ")
    held = [part for part in parts if part.startswith("ministre ") and not part.startswith(STATE_MINISTER)]
    return (held or parts)[0].split(" et ")[0]


def core_role(function):
    """ "ministre des Affaires étrangères" of "… et de la Communauté nationale à l'étranger"."""
    role = REALMS.sub("", function.role)
    if "foreign-minister" in function.keys and "minister" in function.keys and (" et " in role or "," in role):
        return "ministre des Affaires étrangères"
    if role.startswith("ministre ") or "deputy-prime-minister" in function.keys:
        return _portfolio(role)
    if "prime-minister" in function.keys:
        return role.split(" et ")[0].split(",")[0]
    return role
