"""Who met whom: the words of contact, who stands where around them, and what is told across sentences.

story.py          the way through a dispatch, sentence by sentence; drafts.py: what it notes on the way;
                  referents.py: whom an actor means; merging.py: what is told again
trigger.py        what a word of contact asks for; found by triggers.py in verbs.py, nouns.py, letters.py,
                  light_verbs.py, travels.py, calls.py
constituents.py   who stands before and behind it; named_states.py: which states; frames.py: on which side each is,
                  with host_frames.py, letter_frames.py and noun_frames.py
pronouns.py       whom "il" stands for within the sentence
visits.py         who goes where, with whom; conducted.py, announced.py: the visitor is no subject
programmes.py     whom a visitor to come is to meet
headline.py       what the headline tells beforehand; headlined.py: whom it alone names
news.py, status.py   whether it is the news, held, cancelled
wished.py         what is only wished, proposed or denied; domestic.py: those of one state among themselves
aside.py          what only tells of long ago, where words are quoted and nothing else
kinds.py          what sort of contact; initiators.py: who asked for it
where.py          its place, with cities.py, stages.py, venues.py, city_elsewhere.py

One sentence, without a word of contact of its own:
together.py, partners.py, gathered.py, paired.py, sittings.py, peers.py, invited.py, conveners.py

What a later sentence adds:
sequels.py, agendas.py, next_guests.py, bearers.py, closings.py       a further contact
naming.py, bare_names.py, sides.py, apposed.py, accredited.py, leaders.py, senders.py   who somebody was, whom he serves
states_later.py                                           the states of two or more who are named without
credentials.py                                            whose letters are only counted, and who presented them
company.py, attending.py, retinue.py, openings.py, signers.py, assembly.py   who else was there; lists.py: which groups
                                                          are one list
apart.py, by_days.py                                      that they met one by one, or on days of their own

Where no construction explains the words:
presumed.py, guesses.py, rounds.py, likely.py   officials of two sides beside a word of contact are presumed to have met
omissions.py                                    what may have been left out, as warnings
"""
