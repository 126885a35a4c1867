"""RELAX NG in pure Python: validation, messages and introspection, for any XML project."""
