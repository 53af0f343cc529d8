"""How far a long command has come, on its error stream."""

from time import monotonic

SECONDS = 5  # between two lines where nobody watches: a log stays readable


class Progress:
    """progress(done): on a terminal one line that counts; elsewhere a line every few seconds.

    stream  the OutputWrapper of a command
    clock   gives the time in seconds
    """

    def __init__(self, stream, total, what, *, clock=monotonic):
        self.stream, self.total, self.what, self.clock = stream, total, what, clock
        self.said_at = clock()

    def __call__(self, done):
        said = f"{done}/{self.total} {self.what}"
        if self.stream.isatty():
            self.stream.write(f"\r{said}", ending="" if done < self.total else "\n")
            self.stream.flush()
        elif self.clock() - self.said_at >= SECONDS:
            self.said_at = self.clock()
            self.stream.write(said)
