"""What editors said of single printed lines of a source, against what the rest of this package takes them for."""


class Ruled:
    """The lines of one text of which something is said.

    lines   as printed, before any of them is taken apart
    rules   {tidied line: whether it is text}
    """

    def __init__(self, lines, rules):
        self._said = [(line.start, line.end, rules[line.text]) for line in lines if line.text in rules]

    def is_text(self, line):
        return self._of(line) is True

    def is_furniture(self, line):
        return self._of(line) is False

    def _of(self, line):
        """What is said of `line`, which may be a piece of the printed one; None for nothing."""
        if not self._said:
            return None
        return next((is_text for start, end, is_text in self._said if start <= line.start < end), None)

    def bring_back(self, parts):
        """Make paragraphs of the lines that are text and were still sorted with the furniture, where they stand."""
        for line in filter(self.is_text, list(parts.furniture)):
            parts.furniture.remove(line)
            first = 1 if parts.opening else 0  # the paragraph that the dateline opens stays the first
            below = (at for at, other in enumerate(parts.body) if at >= first and other.start > line.start)
            parts.body.insert(next(below, len(parts.body)), line)
