"""Twenty dispatches of the corpus as they are read, whole, value by value: here a change of the reader shows.

`make golden` writes them anew. Read the difference before you commit it: every line is either better than it was, or a
reason to look again.
"""

import datetime
import json
from pathlib import Path

from archive.ingest.files import read_files, read_metadata
from archive.management.annotate import annotations

FOLDER = Path(__file__).parent / "golden"
CORPUS = Path(__file__).resolve().parents[3] / "demo" / "corpus"
IDS = [f"d{number:03}" for number in range(1, 61, 3)]  # every third, whatever it tells
TODAY = datetime.date(2026, 1, 1)
KEPT_APART = ("clean_text", "engine", "cleaner", "evidence")  # the text is the corpus's, versions change with releases


def read():
    """{id: annotation in the shape of the golden files} of the twenty."""
    given = read_metadata(CORPUS / "metadata.jsonl")
    outcomes = annotations(read_files([CORPUS / f"{ident}.txt" for ident in IDS], metadata=given), today=TODAY)
    return {outcome.annotation["id"]: _shown(outcome.annotation) for outcome in outcomes}


def _shown(annotation):
    """The annotation with each value's evidence as its rule and words, without confidence: it is measured elsewhere."""
    values = {key: value for key, value in annotation.items() if key not in KEPT_APART}
    proofs = [(proof["path"], proof["rule"], _words(annotation, proof)) for proof in annotation["evidence"]]
    return values | {"evidence": [f"{path} | {rule} | {words}" for path, rule, words in proofs]}


def _words(annotation, proof):
    if proof["text"] != "clean":
        return ""
    return " ".join(annotation["clean_text"][proof["start"] : proof["end"]].split())


def write():
    for ident, annotation in read().items():
        text = json.dumps(annotation, ensure_ascii=False, indent=1)
        (FOLDER / f"{ident}.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    write()
