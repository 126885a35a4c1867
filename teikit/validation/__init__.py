"""One document against every schema that it, or the user, asks for."""

from __future__ import annotations

from teikit.validation.report import CheckedSchema, Excerpt, ValidationReport, unreadable
from teikit.validation.validator import Options, Validator
from teikit.validation.verdicts import Verdicts

__all__ = ["CheckedSchema", "Excerpt", "Options", "ValidationReport", "Validator", "Verdicts", "unreadable"]
