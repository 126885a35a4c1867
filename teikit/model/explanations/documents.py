"""Explanations of what is said about documents when they are validated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.model.explanations.kind import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DOCUMENTS"]

_UNREAD: Final = "What cannot be read cannot be checked, and is never called valid."
_UNCHECKED: Final = "The document was not checked by this schema; it may be right or wrong."
_XML: Final = "No program that reads XML can go on behind such a place."
_INCLUDED: Final = "The document was checked without the part that should have come from there."
_GRAMMAR: Final = "The schema is what projects and programs rely on; what it does not know, they will not find."
_ORDER: Final = "Programs that work with the document expect the parts of an element in the order of the schema."
_POINTER: Final = "A pointer must lead to one place, neither to none nor to several."
_POSITION: Final = "`teikit explain FILE:LINE:COLUMN` lists what may stand there."

DOCUMENTS: Final[Mapping[str, Explanation]] = {
    "file-missing": Explanation(
        "There is no file of that name, and as a pattern it matches none.", _UNREAD, "Look at the spelling and at the folder."
    ),
    "file-unreadable": Explanation(
        "The system does not let the file be read.", _UNREAD, "See to the permissions of the file and its folder."
    ),
    "folder-empty": Explanation(
        "The folder holds no file with a suffix that the command reads.",
        "Nothing was done, which is easily overlooked in a script.",
        "Name the files themselves, or another folder.",
    ),
    "file-crash": Explanation(
        "A process that checked files died.",
        _UNREAD,
        "Try --jobs 1: then one file after the other is read, with less memory. If it dies again, report the document.",
    ),
    "problems-limit": Explanation(
        "The document has more problems than anybody reads.",
        "What comes behind this place was not looked at.",
        "Most often the schema is the wrong one for the document; else mend the first problems, and check again.",
    ),
    "problems-more": Explanation(
        "The list was cut at --max-problems.", "The number of problems is greater than what is shown.", "Raise --max-problems."
    ),
    "xml": Explanation(
        "The document breaks the rules of XML itself: a tag is not closed, a sign is missing, an & stands alone.",
        _XML,
        "Look at the place and just before it. Elements close in the order opposite to their opening; & is written &amp;, < is &lt;.",
    ),
    "xml-empty": Explanation("The file holds no element.", _XML, "Get the document again."),
    "xml-entity": Explanation(
        "An entity is used that is declared in a file of its own, or nowhere.",
        "Document types are not read, for safety, so its text is not known and was not checked.",
        "Write the text in place of the entity; single characters may be written as &#xE9;.",
    ),
    "xml-limit": Explanation(
        "The document asks for more depth or more expansion of entities than is safe.",
        "Such documents are made to fill a machine's memory.",
        "If it is honest, write the text out in place of the entities, or lessen the nesting.",
    ),
    "not-checked": Explanation(
        "The document names no schema, and none was given.",
        "Nothing is known about it but that it is XML.",
        'Add <?xml-model href="..."?> before the root, or name a schema: --schema teikit.',
    ),
    "schema-missing": Explanation(
        "There is no file where the schema should be.",
        _UNCHECKED,
        "Correct the href, name the schema by --schema, or use a --catalog.",
    ),
    "schema-network": Explanation(
        "The schema is on the network, and the network is used only when asked.",
        _UNCHECKED,
        "Use --allow-network once (the schema is kept), put it into the store with `teikit schema add`, or name a local file.",
    ),
    "schema-unreachable": Explanation(
        "The schema's address does not answer.", _UNCHECKED, "Try again later, or name a local copy by --schema."
    ),
    "schema-language": Explanation(
        "The schema is in a language that teikit does not check.",
        _UNCHECKED,
        "Name a schema in RELAX NG or Schematron; Trang and the TEI tools make RELAX NG from others.",
    ),
    "schema-unusable": Explanation(
        "The schema was found and has a mistake of its own.",
        _UNCHECKED,
        "The message names the first mistake and its place: mend it there, or take another version of the schema.",
    ),
    "schema-unknown": Explanation(
        "What was found is no schema in any language known here.", _UNCHECKED, "See whether the name leads to the right file."
    ),
    "xinclude-syntax": Explanation(
        "An xi:include breaks the rules of XInclude.", _INCLUDED, "Give it an href without #; the part goes into xpointer."
    ),
    "xinclude-missing": Explanation(
        "The file to include cannot be read.", _INCLUDED, "Correct the href, or give an xi:fallback."
    ),
    "xinclude-outside": Explanation(
        "The file to include lies outside the document's folder.",
        "A document from elsewhere should not be able to read any file of this machine.",
        "If it is right so, allow the folder: --include-from DIR.",
    ),
    "xinclude-loop": Explanation(
        "A file includes itself by detours.", _INCLUDED, "Take one of the xi:include out of the circle."
    ),
    "xinclude-pointer": Explanation(
        "The pointer leads to no element of the included file.", _INCLUDED, "Correct the pointer, or add the xml:id there."
    ),
    "xinclude-scheme": Explanation(
        "The pointer is in a scheme that is not known here.", _INCLUDED, "Use an xml:id or element(/1/2) as the pointer."
    ),
    "xinclude-xml": Explanation(
        "The included file is not well-formed.", _INCLUDED, "Mend it; validate it by itself to see the place."
    ),
    "xinclude-entities": Explanation("The included file declares entities.", _INCLUDED, "Write their text out in that file."),
    "element-unknown": Explanation(
        "The schema has no element of this name anywhere, or none in this namespace.",
        _GRAMMAR,
        f"Look for a slip of spelling (case matters) or a missing namespace; the message proposes what is near. {_POSITION}",
    ),
    "element-misplaced": Explanation(
        "The schema has this element, but not here.",
        _GRAMMAR,
        f"Move it to where it may stand, or wrap it, or what is around it, in the element that is missing between. {_POSITION}",
    ),
    "element-early": Explanation(
        "The element may come here, but something that is required has to come first.",
        _ORDER,
        "Add what the message names before it, or move the element behind that.",
    ),
    "element-incomplete": Explanation(
        "An element ends, and something that it must hold is not there.",
        _GRAMMAR,
        "Add what the message names before the end tag; where it stands in another place, move it.",
    ),
    "text-misplaced": Explanation(
        "Text stands where only elements may be.",
        "Software that works by elements skips such text, or stumbles over it.",
        "Put it into an element that holds text, in TEI often <p>, or delete it if it is a remnant.",
    ),
    "text-value": Explanation(
        "The text of an element is not of the form that the schema asks for, say a number or a date.",
        "Values are there to be computed with and compared; a wrong one is lost for that.",
        "The message says what is wrong; write the value in that form.",
    ),
    "attribute-unknown": Explanation(
        "The element has no attribute of this name.",
        _GRAMMAR,
        f"Look for a slip of spelling or a missing prefix such as xml:; else take it out. {_POSITION}",
    ),
    "attribute-value": Explanation(
        "The value of an attribute is not of the form that the schema asks for, or not in its list.",
        "Values are there to be computed with and compared; a wrong one is lost for that.",
        "The message says what is wrong, or which values there are. Dates are written 1962-10-27, lists are separated by spaces.",
    ),
    "attribute-missing": Explanation(
        "An attribute is required on this element and is not there.", _GRAMMAR, "Add it; the message names it."
    ),
    "id-duplicate": Explanation(
        "Two elements have the same ID.", _POINTER, "Rename one of them, and correct the pointers that mean it."
    ),
    "id-first": Explanation(
        "This is the first element with an ID that comes again.",
        _POINTER,
        "See the finding id-duplicate about the other element.",
    ),
    "idref-unresolved": Explanation(
        "A reference names an ID that no element has.",
        _POINTER,
        "Correct the reference, or give the ID to the element it means.",
    ),
    "fix-foreign": Explanation(
        "The document is of a schema that teikit does not know how to mend.",
        "What is safe in teikit's own documents may be wrong in others.",
        "Mend it by hand, or say that it is of teikit's schema: xml-model or --schema teikit.",
    ),
    "fix-unreadable": Explanation(
        "The document cannot be read so that it could be written again byte for byte.",
        "Nothing was changed.",
        "Mend what the message names, then try again.",
    ),
    "fixed-id": Explanation(
        "Two elements had the same xml:id; the second got a new one.",
        _POINTER,
        "Look at the pointers to the old ID: those that meant the second element must be changed by hand.",
    ),
    "fixed-number": Explanation(
        "The number of an element did not fit its place among the others, and was corrected.",
        "People cite by these numbers.",
        "Nothing, unless the number was meant: then it belongs to another place, or into another attribute.",
    ),
    "fixed-order": Explanation(
        "IDs with numbers did not come in their order; they, and what points at them, were renamed.",
        "Ordered IDs are easier to find, and easier to compare between versions.",
        "If other files point at them, change these pointers too.",
    ),
    "fixed-agent": Explanation(
        "Somebody is named as responsible whom the header does not know; an entry was added.",
        "Readers must be able to see who decided what.",
        "Complete the new respStmt with a name and what was done.",
    ),
    "fixed-resp": Explanation(
        "The value of resp named nobody, and was replaced by what was plainly meant.",
        "Readers must be able to see who decided what.",
        "Nothing, if the new value is right.",
    ),
    "fixed-link": Explanation(
        "Of two parts of one thing, only one pointed at the other; now both do.",
        "Programs that put the parts together follow next and prev in both directions.",
        "Nothing.",
    ),
}
