"""Explanations of what is said about RELAX NG schemas, in either syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.model.explanations.kind import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["GRAMMARS"]

_UNUSABLE: Final = "A schema with a mistake checks nothing: its documents count as not checked, never as valid."
_RULES: Final = "RELAX NG forbids what would make a schema mean nothing, or need more than one look at a document."
_COMPACT: Final = "The rest of the schema cannot be understood behind such a place."

GRAMMARS: Final[Mapping[str, Explanation]] = {
    "rng-xml": Explanation(
        "The schema is not well-formed XML.", _UNUSABLE, "Mend the XML at the place that is named, or just before it."
    ),
    "rng-entity": Explanation(
        "An entity in the schema expands to more text than is safe.",
        _UNUSABLE,
        "Use definitions and references in place of entities.",
    ),
    "rng-other": Explanation(
        "The root element is not in the namespace of RELAX NG.",
        _UNUSABLE,
        'See whether it is the right file; else declare xmlns="http://relaxng.org/ns/structure/1.0".',
    ),
    "rng-encoding": Explanation("The schema is not in the encoding that it should be in.", _UNUSABLE, "Save it as UTF-8."),
    "rng-file": Explanation(
        "A file of the schema cannot be read.", _UNUSABLE, "Correct the href; it is relative to the file that it stands in."
    ),
    "rng-file-loop": Explanation(
        "Files of the schema include each other in a circle.", _RULES, "Put what both need into a third file, and include that."
    ),
    "rng-fragment": Explanation(
        "RELAX NG refers to whole files; a part behind # cannot be named (section 4.5).", _RULES, "Drop the part behind #."
    ),
    "rng-include-other": Explanation(
        "Only a file whose root is a grammar can be included (section 4.7).",
        _RULES,
        "Use externalRef for a single pattern, or wrap it in grammar and start.",
    ),
    "rng-override": Explanation(
        "An include replaces a definition that the included file does not have (section 4.7).",
        "It would have no effect, most likely because of a slip of spelling.",
        "Correct the name; to add something new, put it beside the include.",
    ),
    "rng-root": Explanation(
        "A schema begins with a pattern, most often grammar or element.", _UNUSABLE, "Wrap the content in grammar."
    ),
    "rng-child": Explanation(
        "An element of the schema stands where the syntax has no room for it (section 3).", _UNUSABLE, "Move it or take it out."
    ),
    "rng-content": Explanation(
        "An element of the schema holds fewer or more children than it must (section 3).",
        _UNUSABLE,
        "A list of patterns must not be empty; start, and an attribute, hold one: use group or choice for several.",
    ),
    "rng-nameless": Explanation(
        "element and attribute need a name attribute, or a name class as the first child.", _UNUSABLE, "Give it a name."
    ),
    "rng-text": Explanation(
        "Text stands between the patterns of the schema.", _UNUSABLE, "Put it into a comment or into a:documentation."
    ),
    "rng-attribute": Explanation(
        "RELAX NG has no such attribute on this element.",
        _UNUSABLE,
        "Look for a slip of spelling; attributes of your own need a namespace of their own.",
    ),
    "rng-attribute-missing": Explanation(
        "An attribute that this element of the schema needs is not there.", _UNUSABLE, "Add it."
    ),
    "rng-value": Explanation(
        "A name is no XML name, or combine is neither choice nor interleave.", _UNUSABLE, "Correct the value."
    ),
    "rng-library": Explanation(
        "datatypeLibrary is not an absolute URI without fragment (section 4.3).",
        _UNUSABLE,
        "For the types of XML Schema it is http://www.w3.org/2001/XMLSchema-datatypes.",
    ),
    "rng-datatype": Explanation(
        "The datatype, or one of its parameters, is not known or not possible.",
        _UNUSABLE,
        "The message says what is wrong with it; often datatypeLibrary is missing.",
    ),
    "rng-not-a-value": Explanation(
        "A fixed value is not of the type that it is said to have.",
        "No document could ever match it.",
        "Correct the value or the type.",
    ),
    "rng-prefix": Explanation(
        "A name has a prefix without a declaration (section 4.10).", _UNUSABLE, "Declare it by xmlns:prefix on the root."
    ),
    "rng-xmlns": Explanation(
        "Declarations of namespaces are no attributes to RELAX NG (section 4.16).",
        _RULES,
        "Take the pattern out; they may stand anywhere.",
    ),
    "rng-except": Explanation(
        "An exception would exclude everything that it is made from (section 4.16).", _RULES, "Name what is to be excluded."
    ),
    "rng-undefined": Explanation(
        "A reference has no definition in its grammar (section 4.18).",
        _UNUSABLE,
        "Add the definition or correct the name; for one of the grammar around, use parentRef.",
    ),
    "rng-no-start": Explanation(
        "A grammar needs a start: the pattern of the root (section 4.18).",
        _UNUSABLE,
        "Add start with a ref to the root's definition.",
    ),
    "rng-defined-twice": Explanation(
        "Two definitions of one name, and more than one of them without combine (section 4.17).",
        "It is not said which holds, or how to join them.",
        "Give them combine, choice or interleave, or override the one from an include inside the include.",
    ),
    "rng-combine": Explanation(
        "Definitions of one name are to be joined in different ways (section 4.17).", _UNUSABLE, "Use the same combine on all."
    ),
    "rng-loop": Explanation(
        "A definition contains itself without an element between (section 4.19).",
        "It would describe content without end.",
        "For a repetition use oneOrMore or zeroOrMore.",
    ),
    "rng-path": Explanation(
        "A pattern stands inside another that must not hold it (section 7.1).",
        _RULES,
        "Lists and exceptions hold data and values, attributes hold no elements, and start holds elements: rearrange the pattern.",
    ),
    "rng-strings": Explanation(
        "Data or a value stands beside elements or other data, or is repeated (section 7.2).",
        _RULES,
        "Use text in mixed content; for several values in one text use list.",
    ),
    "rng-duplicate-attribute": Explanation(
        "By this pattern an element could have the same attribute twice (section 7.3).",
        "XML does not allow that.",
        "Make a choice of them, or narrow the name class.",
    ),
    "rng-endless-attribute": Explanation(
        "An attribute with any name, or any of a namespace, stands outside oneOrMore (section 7.3).",
        _RULES,
        "Wrap it in zeroOrMore.",
    ),
    "rng-interleave-text": Explanation(
        "Two parts of an interleave hold text (section 7.4).",
        "It could not be said to which of them a text belongs.",
        "Put mixed around the whole in place of text in the parts.",
    ),
    "rng-interleave-element": Explanation(
        "Two parts of an interleave hold an element of the same name (section 7.4).",
        "It could not be said to which of them an element belongs.",
        "Bring it into one part, repeated if need be.",
    ),
    "rng-id": Explanation(
        "ID, IDREF and IDREFS are for attributes with one name, in elements with names (DTD Compatibility, section 5).",
        "Else it is not certain which attributes are IDs.",
        "Use NCName for values that need not be unique, or name the element and the attribute.",
    ),
    "rng-id-conflict": Explanation(
        "One attribute of an element is an ID in one place of the schema and something else in another.",
        "Else it is not certain which attributes are IDs.",
        "Give it the same type everywhere. In TEI, attributes with any name should exclude xml:id.",
    ),
    "rng-complexity": Explanation(
        "The schema allows so many orders and combinations that following them all would fill the memory.",
        "Checking stopped; the document may be right or wrong.",
        "Nested interleaves and repeated choices of the same elements are the usual cause: simplify them.",
    ),
    "rnc-unexpected": Explanation(
        "The compact syntax expects something else here.",
        _COMPACT,
        "Look at the place and just before it, for a missing = , | or }.",
    ),
    "rnc-character": Explanation(
        "A character means nothing in the compact syntax.", _COMPACT, "Take it out, or put it into quotes."
    ),
    "rnc-escape": Explanation(
        "An escape is no character of XML.", _COMPACT, "Write \\x{e9}, with the number of the character in hexadecimal."
    ),
    "rnc-literal": Explanation(
        "A literal has no end in its line.", _COMPACT, 'Close it, or use three marks (""") for a literal of several lines.'
    ),
    "rnc-prefix": Explanation("A prefix of names is not declared.", _UNUSABLE, 'Declare it at the top: namespace x = "...".'),
    "rnc-library": Explanation(
        "A prefix of datatypes is not declared; only xsd is known without.",
        _UNUSABLE,
        'Declare it at the top: datatypes x = "...".',
    ),
    "rnc-reserved": Explanation(
        "xml and xmlns are reserved, and so are their namespaces.", _UNUSABLE, "Choose another prefix."
    ),
    "rnc-operators": Explanation(
        "The operators , & and | have no order of precedence.", "It is not said what belongs together.", "Add parentheses."
    ),
    "rnc-parentheses": Explanation(
        "An exception is part of a greater name class or pattern.",
        "It is not said how far it reaches.",
        "Put it into parentheses.",
    ),
    "rnc-annotation": Explanation(
        "An annotation is in no namespace of its own.",
        "It could be taken for the schema itself.",
        "Declare a prefix for annotations, and use it.",
    ),
    "rnc-annotation-twice": Explanation(
        "An annotation has the same attribute twice.", "XML does not allow that.", "Take one out."
    ),
}
