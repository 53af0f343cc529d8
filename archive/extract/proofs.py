"""The evidence of an annotation, gathered while it is put together and weighed when its warnings are known."""

from collections import defaultdict
from dataclasses import dataclass, field

from archive.extract.annotation import Evidence
from archive.extract.confidence import confidence


@dataclass
class Proofs:
    """`add` names the rule of each value and what makes it doubtful; no module but this one gives a confidence."""

    found: list = field(default_factory=list)  # (path, layer, start, end, rule)

    def add(self, path, start, end, rule, *circumstances, layer="clean"):
        """Note that the value at `path` stands at [start:end] of `layer`. An empty circumstance is none."""
        self.found.append((path, layer, start, end, "+".join((rule, *filter(None, circumstances)))))

    def printed(self, path, printed, rule, *circumstances):
        """The same for an archive.clean.cleaned.Printed."""
        self.add(path, printed.start, printed.end, rule, *circumstances, layer=printed.layer)

    def weighed(self, warnings):
        """[Evidence], in the order added; a warning lowers what it speaks of and all that stands in it."""
        codes = defaultdict(dict)
        for warning in warnings:
            codes[warning.path][warning.code] = True
        return [Evidence(*proof, confidence(proof[-1], _doubts(proof[0], codes))) for proof in self.found]


def _doubts(path, codes):
    """The codes of the warnings at `path` and above it, each once."""
    found = dict(codes[path]) if path in codes else {}
    while path:
        path = path.rpartition("/")[0]
        if path in codes:
            found |= codes[path]
    return tuple(found)
