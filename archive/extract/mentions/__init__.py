"""The states, cities and bodies that a text names; capitals.py: where a city stands for its state."""
