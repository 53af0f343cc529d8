"""WHO: countries, organisations, officials and their names. Knows nothing of the archive."""
