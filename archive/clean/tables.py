"""Reading tables, without looking for garbage meanwhile: what is made of them stays."""

import gc
from contextlib import contextmanager

import tomli


@contextmanager
def uncollected():
    """No garbage is collected inside; to look through thousands of words that stay costs as much as to make them."""
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_collecting:
            gc.enable()


def read(path):
    """The contents of the TOML file at `path`."""
    with uncollected():
        return tomli.loads(path.read_text("utf-8"))
