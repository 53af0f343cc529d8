"""The state that a portfolio of its people abroad tells: "ministre … et des Tchadiens de l'étranger" is of Chad."""

from archive.extract.people.heads import Party
from archive.extract.words.lexicon import word_sets

REACH = 4  # tokens: "de l'étranger", "résidant à l'étranger", "établis hors du pays"
_words = word_sets("functions", "diaspora")


def serve_diaspora(reader, mark):
    """Let the function that is read serve the state of its people abroad, if no other is told; whether it does."""
    party = of_diaspora(reader.sentence, mark) if not reader.parties else None
    if party:
        reader.parties.append(party)
    return party is not None


def of_diaspora(sentence, mark):
    """The Party of the state whose people abroad are named by the demonym `mark`, or None."""
    codes = mark.value.codes
    if mark.value.form != "demonym" or len(codes) != 1:
        return None
    behind = sentence.lows[mark.stop : mark.stop + REACH]
    stop = next((k for k, low in enumerate(behind) if low in (",", ".", "et", ";")), len(behind))
    if _words("abroad").isdisjoint(behind[:stop]):
        return None
    return Party(codes[0], None, mark.value.start, mark.value.end)
