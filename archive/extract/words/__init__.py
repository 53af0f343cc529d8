"""Words and sentences of a text, the tables they are looked up in, and what a verb says of its deed."""
