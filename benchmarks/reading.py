"""How fast dispatches are read, and whether the cost follows the length. No database: `make bench`.

Prints dispatches a second over the demonstration corpus (one core, warm, best of three), then, for texts made to be
slow, the time of 100 kB and the ratio t(2n)/t(n): near 2 where the cost is linear, 4 where it is quadratic.
"""

import json
import time
from datetime import date
from functools import partial
from pathlib import Path

from archive.clean import Undecodable, clean, decode
from archive.extract import extract

CORPUS = Path(__file__).parent.parent / "demo" / "corpus"
TODAY = date(2026, 11, 21)
SIZE = 100_000
OPENING = "Bakou, 11 mars, AZERTAC\n\nLe ministre azerbaïdjanais des Affaires étrangères a rencontré son homologue. "
HOSTILE = {
    "mots capitalisés": "Aaaa ",
    "une seule lettre": "a",
    "virgules": ",",
    "« et »": "et ",
    "tirets": "- ",
    "parenthèses": "(",
    "dates": "le 3 mai ",
    "jours": "lundi et ",
    "années": "de 2000 à ",
    "datelines": "Lomé, 4 mai\n",
    "fonctions": "le ministre des Affaires étrangères ",
    "personnes": "Anna Lind, ministre, a rencontré Karl Berg, ministre. ",
    "organisations": "l’ONU, l’OTAN et ",
    "pays": "la France, le Mali et ",
    "guillemets": "« ",
}


def main():
    texts, metadata = corpus()
    rate = len(texts) / best(lambda: [read(text, metadata.get(name)) for name, text in texts.items()])
    print(f"corpus                {rate:7.0f} dépêches/s ({len(texts)} textes, un cœur, à chaud)")
    for name, piece in HOSTILE.items():
        once, twice = (best(partial(read, OPENING + piece * (size // len(piece)))) for size in (SIZE, 2 * SIZE))
        print(f"{name:20}  {once:7.2f} s pour 100 ko   t(2n)/t(n) = {twice / once:.1f}")


def corpus():
    lines = (CORPUS / "metadata.jsonl").read_text("utf-8").splitlines()
    given = {entry["id"]: entry["published"] for entry in map(json.loads, lines)}
    return {path.stem: decode(path.read_bytes()).text for path in sorted(CORPUS.glob("*.txt"))}, given


def read(text, published=None):
    try:
        return extract(clean(text), published=published, today=TODAY)
    except Undecodable:
        return None


def best(work):
    """The least of three timings, in seconds."""
    return min(_timed(work) for _ in range(3))


def _timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
