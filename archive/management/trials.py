"""What a trial of an engine found, counted field by field: as a table to read, or as JSON to compare two trials."""

from collections import Counter, defaultdict
from dataclasses import asdict

from archive.reconcile.comparing import Verdict

COLUMNS = {
    Verdict.UNCHANGED: "identiques",
    Verdict.IMPROVED: "améliorés",
    Verdict.CHANGED: "changés",
    Verdict.DIVERGENT: "divergents",
    Verdict.LOST: "perdus",
}


class Tally:
    """Cases, counted by field and verdict; the first `examples` of each pair but the unchanged are kept."""

    def __init__(self, *, examples=0):
        self.limit = examples
        self.counts, self.examples = defaultdict(Counter), defaultdict(list)

    def add(self, cases):
        for case in cases:
            self.counts[case.field][case.verdict] += 1
            kept = self.examples[case.field, case.verdict]
            if case.verdict != Verdict.UNCHANGED and len(kept) < self.limit:
                kept.append(case)

    def table(self):
        """One line a field, in the order of their names."""
        lines = [("champ", *COLUMNS.values())]
        lines += [(field, *(counts[verdict] for verdict in COLUMNS)) for field, counts in sorted(self.counts.items())]
        return "\n".join(f"{line[0]:<28}" + "".join(f"{cell:>12}" for cell in line[1:]) for line in lines)

    def listed(self):
        """The examples, one line each."""
        return [
            f"{field}, {COLUMNS[verdict]} : « {case.dispatch} » : {case.before or '—'} → {case.after or '—'}"
            for (field, verdict), cases in sorted(self.examples.items())
            for case in cases
        ]

    def totals(self):
        """{column: count} over all fields."""
        totals = sum(self.counts.values(), Counter())
        return {label: totals[verdict] for verdict, label in COLUMNS.items()}

    def as_dict(self):
        return {
            "fields": {
                field: {verdict.value: counts[verdict] for verdict in Verdict}
                for field, counts in sorted(self.counts.items())
            },
            "examples": [asdict(case) for _, cases in sorted(self.examples.items()) for case in cases],
        }
