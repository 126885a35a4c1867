"""The catalogue of everything teikit has to say to a user: one row per finding, its severity and its wording.

Codes are stable: they stand in reports and in other people's scripts. Wordings may improve at any time. What each code means
and what to do about it stands in `teikit.model.explanations`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

__all__ = ["MESSAGES", "Message"]


class Message(NamedTuple):
    """A row of the catalogue."""

    severity: str
    """`error`, `warning` or `information`."""
    wording: str
    """One sentence without a full stop; `{name}` is filled from the finding's arguments."""


_READING: Final = {
    "tei-edited": Message("information", "edited by hand since it was made from {source}; it was kept as it is"),
    "head-unread": Message("warning", "nothing says what this line of the cable's head is; it was kept as a note: {line}"),
    "tail-prose": Message("warning", "nothing says what this paragraph below the page's footer is; it was left in the body"),
    "documents-several": Message(
        "error",
        "here the next document begins: the page has {count}, and {rest} are not in the TEI; --out-dir DIR (in Python, convert_all) makes a file of each",
    ),
    "text-empty": Message("error", "the text is empty"),
    "not-text": Message("error", "this is no text but {kind}"),
    "encoding-guessed": Message("information", "the file is not UTF-8; it was read as {encoding}"),
    "byte-undecodable": Message("warning", "the byte {byte} stands for nothing in {encoding}; it was kept as a g element"),
    "character-illegal": Message("warning", "XML cannot carry the character {character}; it was kept as a g element"),
    "character-more": Message("warning", "{count} more such characters follow"),
    "annotation-refused": Message("information", "a {element} found by {rule} had no place among the others and was left out"),
    "field-unknown": Message("information", "the head has a field {field} that the header has no place for"),
    "received-early": Message(
        "warning", "received on {received}, before it was sent on {sent}: the date of receipt was left out of the header"
    ),
    "bracket-unbalanced": Message("warning", "the bracket {mark} has no partner; it was left as text"),
    "bracket-undecided": Message("warning", "nothing says what this bracket is; it was taken for restored words: [{wording}]"),
    "note-missing": Message("warning", "there is no note for the call [{call}]; it was left as text"),
    "note-uncalled": Message("information", "nothing in the text calls the note {call}; it stays where it is"),
    "name-ambiguous": Message("information", "{name} may be more than one person, place or body; it was left open"),
    "quote-unclosed": Message(
        "warning", "the quotation mark {mark} is never closed; the quotation was ended at line {line}, column {column}"
    ),
    "quote-unopened": Message("warning", "the quotation mark {mark} closes nothing; it was left as text"),
    "speaker-open": Message("warning", "nothing says plainly who speaks here; the speaker was left open"),
}

_VALIDATION: Final = {
    "file-missing": Message("error", "there is no such file, and nothing matches it as a pattern"),
    "file-unreadable": Message("error", "the file cannot be read: {cause}"),
    "folder-empty": Message("error", "the folder holds no file of the kind that this command reads"),
    "output-exists": Message("error", "{output} exists and is not from teikit; name another file, or --force (keeps a backup)"),
    "output-edited": Message(
        "error", "{output} was edited since teikit wrote it; name another file, or --force (keeps a backup)"
    ),
    "output-failed": Message("error", "{output} cannot be written: {cause}"),
    "xml": Message("error", "not well-formed XML: {problem}"),
    "xml-empty": Message("error", "not well-formed XML: the document is empty"),
    "xml-entity": Message(
        "error", "the entity {name} stands for nothing here: document types are not read; write out its text"
    ),
    "xml-limit": Message("error", "the document goes beyond the bounds that are safe to read: {limit}"),
    "file-crash": Message("error", "the process that worked on it died, perhaps for want of memory: try --jobs 1"),
    "problems-limit": Message("error", "checking stopped here: the document has more than {count} problems"),
    "problems-more": Message("information", "{count} more problems are not shown; a greater --max-problems shows them"),
    "not-checked": Message("error", "not checked: the file names no schema; add xml-model, or name one: --schema teikit"),
    "schema-missing": Message(
        "error", "not checked: there is no schema {schema}; name the right one by --schema, or its place by a --catalog"
    ),
    "schema-network": Message(
        "error",
        "not checked: {schema} is on the network; allow it by --allow-network, or check against a file: --no-xml-model --schema FILE",
    ),
    "schema-unreachable": Message("error", "not checked: {schema} cannot be fetched: {cause}"),
    "schema-language": Message(
        "error",
        "not checked: {schema} is written in {language}, which is not checked here; "
        "name RELAX NG or Schematron: --no-xml-model --schema FILE",
    ),
    "schema-unusable": Message("error", "not checked: the schema {schema} cannot be used: {cause}"),
    "schema-no-rules": Message("information", "{schema} is named for its Schematron rules, and carries none"),
    "schema-unknown": Message("error", "not checked: {schema} is not a schema in a language that is known here"),
    "fixed-id": Message("information", "mended: the second xml:id {old} became {new}; pointers still mean the first"),
    "fixed-order": Message(
        "information", "mended: xml:id {old} became {new}, and so did what points at it: the ids were unsorted"
    ),
    "fixed-number": Message("information", "mended: n of {id} was {old} and is now {new}"),
    "fixed-link": Message("information", "mended: {name} was missing, which answers the {partner} of {id}"),
    "fixed-resp": Message("information", "mended: nobody is {old}; resp is now {new}"),
    "fixed-agent": Message("information", "mended: the header said nothing of {id}; it has a respStmt now"),
    "fix-foreign": Message(
        "warning", "not mended: only documents of teikit's own schema are; xml-model or --schema teikit makes it one"
    ),
    "fix-unreadable": Message("warning", "not mended: {cause}"),
    "xinclude-syntax": Message(
        "error", "not included: an include needs an href without # or an xpointer, and parse is xml or text (href: {href})"
    ),
    "xinclude-missing": Message("error", "not included: {href} cannot be read: {cause}"),
    "xinclude-outside": Message(
        "error", "not included: {href} is not a file in the document's folder; --include-from DIR allows another folder"
    ),
    "xinclude-loop": Message("error", "not included: {href} comes to include itself"),
    "xinclude-pointer": Message("error", "not included: {pointer} names no element in {href}"),
    "xinclude-scheme": Message(
        "error", "not included: the pointer {pointer} is neither an xml:id nor element(), which is all that is known here"
    ),
    "xinclude-xml": Message("error", "not included: {href} is not well-formed XML: {problem}"),
    "xinclude-entities": Message("error", "not included: {href} declares entities, which XInclude here does not resolve"),
}

_RENDERING: Final = {
    "render-element-unknown": Message(
        "information", "the element {name} has no rendering of its own; its text is shown as it stands"
    ),
    "render-tei-older": Message(
        "warning", "the root element {name} is not in TEI's namespace; the document was read as if it were TEI P5"
    ),
    "render-not-tei": Message(
        "warning", "the root element {name} is not TEI; the text is rendered without knowing its structure"
    ),
    "stylesheet-unusable": Message("error", "the stylesheet {file} cannot be used: {text}"),
    "stylesheet-error": Message("error", "the transformation stopped: {text}"),
    "stylesheet-message": Message("warning", "the stylesheet says: {text}"),
    "font-glyph-missing": Message(
        "warning",
        "no font has a sign for {characters}; code points stand in the page instead: name a folder of fonts by --font-path",
    ),
    "font-unknown": Message("warning", "there is no font {name}; a built-in one stands in: name its folder by --font-path"),
    "pdf-not-accessible": Message("warning", "the PDF is {standard} but not PDF/UA-1: {text}"),
    "pdf-not-archival": Message("warning", "the PDF is neither PDF/A nor PDF/UA: {text}"),
    "typst-error": Message("error", "the page could not be set: {text}"),
}

_RELAXNG: Final = {
    # Schemas
    "rng-xml": Message("error", "the schema is not well-formed XML: {reason}"),
    "rng-entity": Message("error", "the entity {entity} of the schema stands for too much text"),
    "rng-other": Message("error", "this is no RELAX NG schema: the root is in another namespace"),
    "rng-encoding": Message("error", "the schema is not text in {encoding}"),
    "rng-file": Message("error", "the schema file {name} cannot be read: {reason}"),
    "rng-file-loop": Message("error", "the schema file {name} comes to include itself"),
    "rng-fragment": Message("error", "a reference to a file must not have a fragment: {href}"),
    "rng-include-other": Message("error", "only a grammar can be included, and {name} is none"),
    "rng-override": Message("error", "{name} is overridden here, but {file} does not define it"),
    "rng-root": Message("error", "a schema cannot begin with <{element}>"),
    "rng-child": Message("error", "<{child}> must not stand here in <{element}>"),
    "rng-content": Message("error", "<{element}> holds too little or too much"),
    "rng-nameless": Message("error", "<{element}> has neither a name nor a name class"),
    "rng-text": Message("error", "<{element}> must not hold text"),
    "rng-attribute": Message("error", "<{element}> has no attribute {attribute}"),
    "rng-attribute-missing": Message("error", "<{element}> lacks the attribute {attribute}"),
    "rng-value": Message("error", "“{value}” is no value for the {attribute} of <{element}>"),
    "rng-library": Message("error", "a datatype library is an absolute URI without fragment, and “{uri}” is not"),
    "rng-datatype": Message("error", "{reason}"),
    "rng-not-a-value": Message("error", "“{value}” is no value of the datatype {type}: {reason}"),
    "rng-prefix": Message("error", "the prefix {prefix} is not declared"),
    "rng-xmlns": Message("error", "no attribute can be called xmlns or be in the namespace of namespace declarations"),
    "rng-except": Message("error", "the <except> of <{outer}> must not hold <{inner}>"),
    "rng-undefined": Message("error", "{name} is not defined in the grammar"),
    "rng-no-start": Message("error", "the grammar has no <start>"),
    "rng-defined-twice": Message("error", "{name} is defined again without combine"),
    "rng-combine": Message("error", "{name} is combined in two ways"),
    "rng-loop": Message("error", "{name} refers to itself without an element between"),
    "rng-path": Message("error", "{outer} must not hold {inner}"),
    "rng-strings": Message("error", "data or a value stand beside other content, or are repeated; only a list may do that"),
    "rng-duplicate-attribute": Message("error", "the attribute {name} may come twice in the same element"),
    "rng-endless-attribute": Message("error", "an attribute with any number of names must stand in oneOrMore"),
    "rng-interleave-text": Message("error", "more than one part of the interleave holds text"),
    "rng-interleave-element": Message("error", "the element {name} occurs in more than one part of the interleave"),
    "rng-id": Message(
        "error", "an attribute of type {kind} must have one name, in elements with names, and nothing else in it"
    ),
    "rng-id-conflict": Message(
        "error", "the attribute {attribute} of <{element}> is of type {kind} here and of another elsewhere"
    ),
    "rng-complexity": Message(
        "error", "checking stopped: the schema allows so many combinations that memory would not hold them"
    ),
    # Documents
    "element-unknown": Message("error", "unknown element {element}{parent}{hint}{expected}"),
    "element-misplaced": Message("error", "{element} is not allowed {where}{hint}{expected}"),
    "element-early": Message("error", "{element} is not allowed yet {where}{missing}{expected}"),
    "element-incomplete": Message("error", "<{element}> ends too early{missing}{expected}"),
    "text-misplaced": Message("error", "text is not allowed {where}: “{text}”{expected}"),
    "text-value": Message("error", "“{text}” is no content for <{element}>: {reason}"),
    "attribute-unknown": Message("error", "<{element}> has no attribute {attribute}{hint}{expected}"),
    "attribute-value": Message("error", "“{value}” is no value for {attribute} of <{element}>: {reason}{hint}"),
    "attribute-missing": Message("error", "<{element}> lacks {missing}"),
    "id-duplicate": Message("error", "the ID “{id}” is already that of {other}"),
    "id-first": Message("information", "here the ID “{id}” was given first"),
    "idref-unresolved": Message("error", "no element has the ID “{id}” that {attribute} refers to"),
}

_COMPACT: Final = {
    "rnc-unexpected": Message("error", "found {found}, expected {expected}"),
    "rnc-character": Message("error", "the character {character} cannot stand in a schema"),
    "rnc-escape": Message("error", "{escape} is not the number of a character between braces, as in \\x{{e9}}"),
    "rnc-literal": Message(
        "error", "the literal that begins with {mark} is not closed before the end of its line or of the schema"
    ),
    "rnc-prefix": Message("error", 'the prefix {prefix} is not declared; declare it at the top: namespace {prefix} = "..."'),
    "rnc-library": Message(
        "error", 'the datatype prefix {prefix} is not declared; declare it at the top: datatypes {prefix} = "..."'
    ),
    "rnc-reserved": Message(
        "error", "the prefix {prefix} cannot stand for {uri}: xml and xmlns are reserved, and so are their namespaces"
    ),
    "rnc-operators": Message("error", "{first} and {second} cannot be mixed without parentheses"),
    "rnc-parentheses": Message("error", "an exception with “-” must stand in parentheses when it is part of something greater"),
    "rnc-annotation": Message(
        "error", "the annotation {name} must be in a namespace of its own, neither inherited nor that of RELAX NG"
    ),
    "rnc-annotation-twice": Message("error", "the annotation {name} is given twice"),
}

_SCHEMATRON: Final = {
    # Documents
    "rule-error": Message("error", "{text}"),
    "rule-warning": Message("warning", "{text}"),
    "rule-information": Message("information", "{text}"),
    "rule-failed": Message("error", "the rule {rule} could not be tested here: {reason}"),
    "rules-failed": Message("error", "the rules could not be tested: {reason}"),
    "rules-limit": Message("error", "not checked: rules are tested in documents of up to {limit}; this one is larger"),
    "rules-document": Message("error", "the rules ask for the document {uri}, which cannot be used: {reason}"),
    # Schemas
    "sch-file": Message("error", "the file {name} that the schema refers to cannot be read: {reason}"),
    "sch-other": Message("error", "<{name}> is no Schematron schema, and neither a RELAX NG grammar nor a TEI ODD with rules"),
    "sch-empty": Message("error", "there is no Schematron rule in {name}"),
    "sch-fragment": Message("error", "nothing in the schema has the id that {name} refers to"),
    "sch-include-loop": Message("error", "including {name} here would never end: what it refers to comes to include itself"),
    "sch-extends-other": Message(
        "error", "extends takes over the content of an element of the same name, and {name} is another"
    ),
    "sch-extends-loop": Message("error", "the abstract rule {name} comes to extend itself"),
    "sch-phase": Message("error", "the schema has no phase {name}"),
    "sch-active": Message("error", "the phase names a pattern {name}, and the schema has none"),
    "sch-twice": Message("error", "the id {name} was already given to another {element}"),
    "sch-abstract-pattern": Message("error", "the schema has no abstract pattern {name}"),
    "sch-abstract-rule": Message("error", "the schema has no abstract rule {name}"),
    "sch-binding-absent": Message(
        "information", "the schema does not say in which language its expressions are (queryBinding); they are read as xslt2"
    ),
    "sch-binding": Message(
        "error", "the query language {name} is not known here; xslt, xslt2, xslt3, xpath, xpath2 and xpath3 are"
    ),
    "sch-missing": Message("error", "<{element}> lacks the attribute {name}"),
    "sch-element": Message("error", "Schematron has no element {name}"),
    "sch-misplaced": Message("error", "<{element}> cannot stand in <{name}>: rules belong in patterns, assertions in rules"),
    "sch-diagnostic": Message("error", "the schema has no diagnostic {name}"),
    "sch-property": Message("error", "the schema has no property {name}"),
    "sch-expression": Message("error", "an expression that cannot be used: {reason}"),
}

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {**_READING, **_VALIDATION, **_RENDERING, **_RELAXNG, **_COMPACT, **_SCHEMATRON}
)
