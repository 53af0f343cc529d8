"""How fast dispatches are read beside what the field would use, what loading costs, and whether the cost follows the
length. No database: `make bench`.

Loading: a fresh process. Dispatches a second: one core, warm, the best of the passes of three seconds. Then, for
texts made to be slow, the time of 100 kB and the ratio t(2n)/t(n): near 2 where the cost is linear, 4 where it is
quadratic.
"""

import json
import subprocess
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path

from archive.clean import Undecodable, clean, decode
from archive.extract import extract
from benchmarks.peers import peers

ROOT = Path(__file__).parent.parent
FOLDERS = {"demonstration corpus": ROOT / "demo" / "corpus", "seeds": ROOT.parent / "shared" / "seeds"}
TODAY = date(2026, 11, 21)
SIZE = 100_000
LEAST_PASSES, LONG_ENOUGH = 3, 3.0  # seconds: one pass over five dispatches is too short to be judged by
LOADING = """
import resource, time
start = time.perf_counter()
from datetime import date
from archive.clean import clean
from archive.extract import extract
extract(clean("Paris, 3 mai 2024. Le ministre a reçu son homologue."), published=None, today=date(2026, 1, 1))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
OPENING = "Bakou, 11 mars, AZERTAC\n\nLe ministre azerbaïdjanais des Affaires étrangères a rencontré son homologue. "
HOSTILE = {
    "mots capitalisés": "Aaaa ",
    "une seule lettre": "a",
    "virgules": ",",
    "« et »": "et ",
    "« entre »": "entre ",
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
    "citations": "« Oui », a dit Anna Lind. ",
}


def main():
    seconds, kilobytes = map(
        float, _run(LOADING).split()
    )  # first: a child counts the memory of a larger parent as its own
    print(f"loading and a first dispatch: {seconds:.2f} s, {kilobytes / 1024:.0f} MB")
    given, others = metadata(), peers()
    for folder, path in FOLDERS.items():
        texts = {file.stem: decode(file.read_bytes()).text for file in sorted(path.glob("*.txt"))}
        if texts:
            _compare(folder, texts, given, others)
    print()
    for name, piece in HOSTILE.items():
        once, twice = (best(partial(read, OPENING + piece * (size // len(piece)))) for size in (SIZE, 2 * SIZE))
        print(f"{name:20}  {once:7.2f} s for 100 kB   t(2n)/t(n) = {twice / once:.1f}")


def _compare(folder, texts, given, others):
    words = sum(len(text.split()) for text in texts.values()) // len(texts)
    print(f"\n{folder}: {len(texts)} dispatches of {words} words on average, dispatches a second")
    _rate("Chancellerie, whole annotation", [partial(read, text, given.get(name)) for name, text in texts.items()])
    for name, function in others.items():
        _rate(name, [partial(function, text) for text in texts.values()])


def _rate(name, works):
    seconds = best(lambda: [work() for work in works])
    print(f"  {name:60}{len(works) / seconds:8.1f}")


def metadata():
    """{id: published} of the folders that are there."""
    files = [path / "metadata.jsonl" for path in FOLDERS.values() if (path / "metadata.jsonl").exists()]
    entries = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return {entry["id"]: entry["published"] for entry in entries}


def read(text, published=None):
    try:
        return extract(clean(text), published=published, today=TODAY)
    except Undecodable:
        return None


def best(work):
    """The least of several timings, in seconds."""
    times, end = [], time.perf_counter() + LONG_ENOUGH
    while len(times) < LEAST_PASSES or time.perf_counter() < end:
        times.append(_timed(work))
    return min(times)


def _timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _run(program):
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
