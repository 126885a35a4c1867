"""Small grammars that layouts and recognisers share: amounts, dates, personal names, titles of documents, citations.

Each takes a string and says what it found, with offsets in that string; none knows of TEI or of layouts.
"""
