"""The dates that a text prints, and the day of each contact."""
