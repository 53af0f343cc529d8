"""Addresses that last: a UUID written in 22 letters and digits."""

import uuid

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LENGTH = 22  # 62 ** 22 > 2 ** 128


def shorten(uid):
    """`uid` in 22 characters, always the same ones."""
    number, digits = uid.int, []
    for _ in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[rest])
    return "".join(reversed(digits))


def lengthen(short):
    """The UUID that `shorten` wrote. Raises ValueError where no UUID is written so."""
    number = 0
    for character in short:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    if len(short) != LENGTH or number >= 1 << 128:
        raise ValueError(f"not an identifier of {LENGTH} characters: {short!r}")
    return uuid.UUID(int=number)


class UIDConverter:
    """The <uid:…> part of an address."""

    regex = f"[0-9A-Za-z]{{{LENGTH}}}"

    def to_python(self, value):
        return lengthen(value)

    def to_url(self, value):
        return shorten(value)
