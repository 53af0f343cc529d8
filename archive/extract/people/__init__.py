"""The persons that a sentence names: names, functions, what they serve, who is the same as whom."""
