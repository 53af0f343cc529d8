"""A way in for each kind of input. Nothing else opens a connection or writes raw bytes.

received.py  what every way in hands on
files.py     text files and folders, with their metadata
store.py     keeps the bytes, before anything is read from them
"""
