"""WHAT happened: from a dispatch to a page. The steps, in order:

ingest/       bytes in, stored before anything is read from them
clean/        bytes to text: headline, dateline, paragraphs, furniture
extract/      text to annotation, with the evidence of every value
pipeline.py   runs these for one article or a batch and counts what happened
reconcile/    annotation to meetings; never touches what an editor has decided
review.py     what an editor decides: accept, revise, reject; upkeep.py: on sources, themes, people
joining.py    one contact or two: split, merge; opinions.py: what the machine or a contributor would have otherwise
taking.py     whose turn it is; lots.py: many decided at once; confirmation.py: what takes two persons
undo.py       takes back what one gesture did; reverting.py: back to a value or a version; events.py: every change
publish.py    what readers may see: publish, withdraw, restore
rows.py       the flat rows that lists, counts and search read

lists/ pages/ feeds/ wording/   what a reader asks for, is shown, follows, and in which words
views/ desk/ admin/             where readers and editors come in
exchange/                       tables out and in, through the same decisions
models/ querysets.py            what is kept, and the vocabulary of reading it
reference/ score/               what is known before the first dispatch, and how well it is read
"""
