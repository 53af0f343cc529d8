"""Who met whom: the words of contact, who stands where around them, and what is told across sentences."""
