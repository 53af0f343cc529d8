"""The states, cities and bodies that a text names."""
