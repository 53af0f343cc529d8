"""The engines that can read dispatches, by their version. The present one is what `archive.extract` holds.

A new one is tried before it is let in: its reading function is named here beside the present one, and
`manage.py reextract --engine VERSION --dry-run` says what it would change.
"""

from archive.extract import ENGINE, extract

# {version: read(cleaned, *, published, today) → Annotation}
ENGINES = {ENGINE: extract}


class UnknownEngine(ValueError):
    """No engine of that version; the message is French and names those that there are."""


def reader_of(version):
    """The reading function of the engine `version`. Raises UnknownEngine."""
    if version not in ENGINES:
        known = ", ".join(sorted(ENGINES))
        raise UnknownEngine(f"Aucun moteur ne s’appelle « {version} ». Il y a : {known}.")
    return ENGINES[version]
