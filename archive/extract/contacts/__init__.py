"""Who met whom: the words of contact, who stands where around them, and what is told across sentences.

story.py      the way through a dispatch, sentence by sentence; drafts.py: what it notes on the way; merging.py: what is
              told again
words/        what tells of a contact, and whether it was held
frames/       who stands where around such a word, on which side
sequels/      what a sentence tells together with those before it
identity/     who somebody was and whom he served, told elsewhere than in his name
guesses/      what a sentence most likely tells that no frame explains
company/      who else was there
visits/       who goes where, with whom
places/       in which city
kinds.py      what sort of contact; peers.py: when those received are a summit; initiators.py: who asked for it
news.py       whether it is the news; aside.py: what only tells of long ago
headline.py   what the headline tells beforehand; headlined.py: whom it alone names
by_days.py    that they met on days of their own
omissions.py  what may have been left out, as warnings
"""
