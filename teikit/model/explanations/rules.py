"""Explanations of what is said about Schematron rules, and by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.model.explanations.kind import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["RULES"]

_RULE: Final = "The rule says what a grammar cannot: how parts of the document depend on each other."
_UNTESTED: Final = "Whether the document keeps the rule is not known, so it is not called valid."
_SCHEMA: Final = "As long as the schema has this mistake, its rules are not applied."

RULES: Final[Mapping[str, Explanation]] = {
    "rule-error": Explanation(
        "A Schematron rule is broken.", _RULE, "Do what the message of the rule says; it is the schema's own."
    ),
    "rule-warning": Explanation(
        "A Schematron rule that only warns is broken.", _RULE, "Look at the place; it may be right as it is."
    ),
    "rule-information": Explanation(
        "A Schematron rule has something to say about this place.", _RULE, "Nothing has to be done."
    ),
    "rule-failed": Explanation(
        "The expression of a rule ran into an error on this document.",
        _UNTESTED,
        "Correct the expression in the schema, often so that it bears an absent or repeated node.",
    ),
    "rules-failed": Explanation(
        "The rules ran into an error on this document.",
        _UNTESTED,
        "The message says where; correct the expression in the schema.",
    ),
    "rules-document": Explanation(
        "A rule asks for another document, which is not there or is not XML.",
        _UNTESTED,
        "Put the document where the rule looks for it; addresses on the network are not followed unless allowed.",
    ),
    "rules-limit": Explanation(
        "The document is larger than what rules are tested in.",
        _UNTESTED,
        "Validate its parts one by one; the grammar alone has no such limit.",
    ),
    "schema-no-rules": Explanation(
        "A grammar was named for the Schematron rules in it, and has none.",
        "Only the grammar was checked; rules that somebody relies on may be elsewhere.",
        "Name the file with the rules, or drop the second instruction from the document.",
    ),
    "sch-file": Explanation("A part of the schema lies in a file that cannot be read.", _SCHEMA, "Correct the href."),
    "sch-other": Explanation(
        "The file is not a Schematron schema and holds none.", _SCHEMA, "Name the right file; its root is sch:schema."
    ),
    "sch-empty": Explanation(
        "The file may hold rules, but has none.",
        "A check without rules finds every document right.",
        "Name the file with the rules; generated RELAX NG often has them in a file of its own.",
    ),
    "sch-fragment": Explanation(
        "A reference by id leads nowhere.", _SCHEMA, "Correct the part of the href behind #, or add the id."
    ),
    "sch-include-loop": Explanation(
        "Files of the schema include each other in a circle.", _SCHEMA, "Take one sch:include out."
    ),
    "sch-extends-other": Explanation(
        "sch:extends by href takes over the content of an element of the same kind, and this is another.",
        _SCHEMA,
        "Refer to a pattern from a pattern, to a rule from a rule; to take in the element itself, use sch:include.",
    ),
    "sch-extends-loop": Explanation("A rule extends itself by detours.", _SCHEMA, "Take one sch:extends out of the circle."),
    "sch-phase": Explanation(
        "The phase that was asked for is not in the schema.",
        _SCHEMA,
        "Correct --phase or the phase in xml-model; #ALL is every pattern.",
    ),
    "sch-active": Explanation(
        "A phase names a pattern that is not there.", _SCHEMA, "Correct sch:active, or give the pattern that id."
    ),
    "sch-twice": Explanation("Two elements of the schema have the same id.", _SCHEMA, "Rename one."),
    "sch-abstract-pattern": Explanation(
        "A pattern is-a another that is not there.", _SCHEMA, "Correct is-a, or include the file with the abstract pattern."
    ),
    "sch-abstract-rule": Explanation(
        "A rule extends one that is not there.",
        _SCHEMA,
        "Correct the rule of sch:extends; it names an abstract rule by its id.",
    ),
    "sch-binding-absent": Explanation(
        "The schema has no queryBinding.",
        "By the standard that means XPath 1.0 as in XSLT 1.0; nearly all schemas of today mean more.",
        'Add queryBinding="xslt2", or what the expressions are written in, to sch:schema.',
    ),
    "sch-binding": Explanation(
        "The expressions are in a language that is not known here.", _SCHEMA, "Use xslt2 or xslt3, if the expressions allow it."
    ),
    "sch-missing": Explanation("An element of the schema lacks an attribute.", _SCHEMA, "Add it."),
    "sch-element": Explanation(
        "The schema has an element that Schematron does not know.", _SCHEMA, "Look for a slip of spelling."
    ),
    "sch-misplaced": Explanation(
        "An element of the schema stands where it means nothing.",
        _SCHEMA,
        "Rules belong in patterns, assert and report in rules.",
    ),
    "sch-diagnostic": Explanation("An assertion names a diagnostic that is not there.", _SCHEMA, "Add it, or correct the id."),
    "sch-property": Explanation("An assertion names a property that is not there.", _SCHEMA, "Add it, or correct the id."),
    "sch-expression": Explanation(
        "An expression of the schema is no XPath, or uses what is not declared.",
        _SCHEMA,
        "Correct the expression; names need prefixes that sch:ns declares.",
    ),
}
