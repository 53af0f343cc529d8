"""How well annotations agree with those that people made: figures.py counts, likeness.py says what is the same."""
