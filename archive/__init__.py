"""WHAT happened: from a dispatch to a page. The steps, in order:

ingest/       bytes in, stored before anything is read from them
clean/        bytes to text: headline, dateline, paragraphs, furniture
extract/      text to annotation, with the evidence of every value
pipeline.py   runs these three for one article or a batch and counts what happened
reconcile.py  annotation to meetings; never touches what an editor has decided
review.py     what an editor decides: accept, correct, reject
publish.py    what readers may see: publish, withdraw, restore
rows.py       the flat rows that lists, facets and search read
filters.py    one filter for a list: page, feed and counts
views/ feeds/ admin/   what readers, subscribers and editors see
"""
