"""What a function may serve that is told elsewhere: "secrétaire de son ministère", "Première ministre du pays hôte"."""

OWN = frozenset(("son", "sa", "leur", "leurs"))
RESPECTIVE = frozenset(("respectif", "respective", "respectifs", "respectives"))
OFFICES = frozenset(
    "ministere departement pays institution organisation administration ministeres departements gouvernements "
    "institutions organisations etats".split()
)
LANDS = frozenset(("pays", "etat", "royaume", "archipel", "territoire"))
ENDS = frozenset((",", ".", ";", "(", "et", "a", "ont", ""))
# What a state is called where its name was told: "l'ambassadeur du Royaume", "la ministre de l'archipel".
REALMS = frozenset(("royaume", "sultanat", "emirat", "principaute", "grand-duche", "archipel", "ile", "cite-etat"))
BEHIND_REALM = ENDS | {"au", "aux", "en", "aupres", "pres", "à", "pour", "charge", "chargee"}
HIGHNESSES = frozenset(("majeste", "altesse", "saintete", "excellence", "beatitude"))
OF_HIGHNESSES = frozenset(("royale", "imperiale", "serenissime"))
OF_GUESTS = frozenset(("hote", "voisin", "voisine", "visite", "organisateur", "ami", "frere", "partenaire", "invitant"))


def past_own_office(sentence, i):
    """Index past "son ministère", "leurs pays respectifs", "pays hôte" or "pays d'accueil" at token `i`, or None."""
    if sentence.low(i) in OWN and sentence.low(i + 1) in OFFICES:
        return i + 2 + (sentence.low(i + 2) in RESPECTIVE)
    if sentence.low(i) in REALMS and i not in sentence.marks and _ends_realm(sentence, i + 1):
        return i + 1
    return _past_land(sentence, i) if sentence.low(i) in LANDS else None


def past_highness(sentence, i):
    """Index past "Sa Majesté", "Son Altesse Royale" or "Sa Majesté le Roi" at token `i`, or None."""
    if sentence.low(i) not in OWN or sentence.low(i + 1) not in HIGHNESSES:
        return None
    stop = i + 2 + (sentence.low(i + 2) in OF_HIGHNESSES)
    is_ruler = sentence.low(stop) in ("le", "la", "l'") and sentence.is_capital(stop + 1)
    return stop + 2 if is_ruler else stop


def _past_land(sentence, i):
    """Index past "pays hôte", "pays d'accueil", or "pays" where its name was told, whose noun stands at token `i`."""
    if sentence.low(i + 1) in OF_GUESTS:
        return i + 2
    if sentence.low(i) == "pays" and (sentence.low(i + 1) in ENDS or sentence.is_capital(i + 1)):
        return i + 1  # "la présidente du pays, X"
    return i + 3 if sentence.low(i + 1) == "d'" and sentence.low(i + 2) == "accueil" else None


def _ends_realm(sentence, i):
    """Whether nothing at token `i` says which realm it is: "du Royaume, X" and not "du Royaume du Togo"."""
    return sentence.low(i) in BEHIND_REALM or sentence.is_capital(i) and i not in sentence.marks
