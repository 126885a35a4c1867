"""Keeps compiled schemas (stub)."""
def load(files, main, content): return None
def save(compiled, main): pass
