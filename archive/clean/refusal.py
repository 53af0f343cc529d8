"""Why an input is not taken in."""


class Undecodable(ValueError):
    """An input that is refused: `code` is short and stable, `message` is French and says what to do."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code, self.message = code, message
