"""What every stage speaks: texts, annotations, findings and the TEI vocabulary.

Everything here is frozen, picklable and made of the standard library only, so that it travels between threads, processes
and machines without ceremony.
"""
