"""Explanations of what is said when texts are read, converted and rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.model.explanations.kind import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TEXTS"]

_OPEN: Final = "A guess would put an editor's decision into the document that nobody has made."
_KEPT: Final = "Work that people put into a file must not be lost."
_OUTPUT: Final = "Without the output, the job was not done for this file."
_STYLE: Final = "Nothing is rendered by a stylesheet that does not run."

TEXTS: Final[Mapping[str, Explanation]] = {
    "tei-edited": Explanation(
        "The TEI was changed by hand after teikit had made it from its source.",
        _KEPT,
        "Nothing, if the changes are wanted. To make the file anew, remove it or use --force, which keeps a copy.",
    ),
    "tail-prose": Explanation(
        "Below what ends the page, a paragraph stands that may be the document's or the web page's.",
        "Text of the page in the body would be taken for the document's.",
        "Look at the paragraph. If it is not the document's, delete it in the source; else leave it.",
    ),
    "documents-several": Explanation(
        "The source holds more documents than the one that was converted.",
        "The others are missing in the TEI.",
        "Convert with --out-dir DIR, or with convert_all in Python: each document gets a file.",
    ),
    "text-empty": Explanation(
        "The source holds nothing but white space.", "There is nothing to encode.", "Get the text again, or leave the file out."
    ),
    "not-text": Explanation(
        "The file is in a format that is not plain text, say a PDF or an image.",
        "Read as text it would give signs without sense.",
        "Save the document as plain text (UTF-8) and convert that.",
    ),
    "encoding-guessed": Explanation(
        "The source is not UTF-8; its encoding was told from its bytes.",
        "Similar encodings differ in a few letters, so that single signs may be wrong.",
        "Look at letters with accents in the result. To be sure, save the source as UTF-8.",
    ),
    "byte-undecodable": Explanation(
        "A byte of the source stands for no character in its encoding.",
        "The sign is not known; nothing was dropped, and a <g> element marks the place.",
        "Compare the place with the original and put the right character into the source.",
    ),
    "character-illegal": Explanation(
        "The source holds a character that XML forbids, such as a control character.",
        "XML cannot carry it; a <g> element keeps it, so that the source can be made again from the TEI.",
        "If it is rubbish, delete it in the source.",
    ),
    "character-more": Explanation(
        "After the first of them, such characters are only counted.",
        "A list of all would hide other findings.",
        "Mend the first one and convert again; most likely the others have the same cause.",
    ),
    "annotation-refused": Explanation(
        "Two recognisers claimed stretches of text that cross in a way XML cannot express, and one had to give way.",
        "A name or date may be without markup at this place.",
        "Encode it by hand in the TEI, if it matters.",
    ),
    "field-unknown": Explanation(
        "The head of the source has a field whose name says nothing to teikit.",
        "What it says does not reach the TEI header.",
        "Rename the field to one that is known (see the layout's documentation), or add it to the header by hand.",
    ),
    "head-unread": Explanation(
        "A line in the head of a cable is in none of the forms that are known.",
        "What it says, perhaps a sender, a number or a time, does not reach the header; the line itself is kept as a note.",
        "Look at the line, and add what it says to the TEI header by hand.",
    ),
    "bracket-unbalanced": Explanation(
        "A bracket opens without closing, or the other way round.",
        "Brackets say what an editor added or could not read; where one is missing, that is not known.",
        "Compare with the original and add the missing bracket to the source.",
    ),
    "bracket-undecided": Explanation(
        "What stands in brackets may be a restoration, a remark or part of the text.",
        "It was taken for words that an editor restored; if it is something else, the element is wrong.",
        "Look at the place and change the element where needed.",
    ),
    "note-missing": Explanation(
        "The text calls a note that the source does not have.",
        "A reader who follows the call finds nothing.",
        "Add the note to the source, or remove the call.",
    ),
    "note-uncalled": Explanation(
        "A note has no call in the text.",
        "It is not known what it speaks of.",
        "Put the call where it belongs, if you know it.",
    ),
    "received-early": Explanation(
        "The text says that the document was received before it was sent; one of the two dates was misread or misprinted.",
        "A header that contradicts itself would not be valid; which of the dates is wrong, nobody can tell from the text alone.",
        "Compare both dates with the original, correct the source, and convert again.",
    ),
    "name-ambiguous": Explanation(
        "More than one entry of the authority file has this name.",
        _OPEN,
        "Add a key or ref by hand in the TEI, or make the names in the authority file more precise.",
    ),
    "quote-unclosed": Explanation(
        "A quotation begins and does not end before the paragraph, or the document, does.",
        "How far the quotation reaches was guessed.",
        "Add the missing mark to the source, or move the end of the quotation in the TEI.",
    ),
    "quote-unopened": Explanation(
        "A closing quotation mark has no opening one.",
        "What it closes is not known, and nothing was marked up.",
        "Add the missing mark to the source.",
    ),
    "speaker-open": Explanation(
        "The text reports speech and does not say plainly whose it is.",
        _OPEN,
        "Add who to the <said> or <sp> by hand, if you know it.",
    ),
    "output-exists": Explanation(
        "A file of that name is there, and teikit did not write it.",
        _KEPT,
        "Name another output, or use --force: the old file is kept beside the new one.",
    ),
    "output-edited": Explanation(
        "The output was changed after teikit had written it.",
        _KEPT,
        "Name another output, or use --force: the old file is kept beside the new one.",
    ),
    "output-failed": Explanation(
        "The system did not let the output be written.",
        _OUTPUT,
        "See whether the folder is there, may be written to, and has space.",
    ),
    "render-element-unknown": Explanation(
        "The stylesheets have no rule for an element.",
        "Its text is there, but nothing shows what it is.",
        "If it should look like something, write a template for it and pass the file by --stylesheet.",
    ),
    "render-tei-older": Explanation(
        "The document has TEI's elements, but not in the namespace of TEI P5: it is older, or the namespace was lost.",
        "What was called otherwise before P5 may not look as it should.",
        'Bring the document to TEI P5; often xmlns="http://www.tei-c.org/ns/1.0" on the root is all that is missing.',
    ),
    "render-not-tei": Explanation(
        "The root element is none of TEI's.",
        "Without knowing the elements, only their text can be shown.",
        "Render TEI documents; for others, name a stylesheet of your own by --stylesheet.",
    ),
    "stylesheet-unusable": Explanation(
        "The stylesheet cannot be compiled.", _STYLE, "The message names the mistake; correct the stylesheet there."
    ),
    "stylesheet-error": Explanation(
        "The transformation began and stopped at a mistake.",
        _STYLE,
        "Correct the stylesheet, or the document it stumbles over.",
    ),
    "stylesheet-message": Explanation(
        "The stylesheet itself has something to say (xsl:message).",
        "Its author thought that it should be read.",
        "Do what the message says.",
    ),
    "font-glyph-missing": Explanation(
        "None of the fonts at hand has a sign for these characters.",
        "The page shows code points where readers expect letters.",
        "Name a folder with a font that has them by --font-path.",
    ),
    "font-unknown": Explanation(
        "A font that the settings name is not installed.",
        "The page does not look as it was meant to.",
        "Install the font, name its folder by --font-path, or choose another.",
    ),
    "pdf-not-accessible": Explanation(
        "The PDF could be made for archives, but not so that assistive software can read it in full.",
        "Some readers, and the rules of many institutions, ask for PDF/UA.",
        "The message names what is missing, often a language or a description of a figure; add it to the TEI.",
    ),
    "pdf-not-archival": Explanation(
        "The PDF keeps neither the standard for archives nor the one for accessibility.",
        "It may not look the same in later years.",
        "The message names what stands against it; correct that in the TEI or in the stylesheet.",
    ),
    "typst-error": Explanation(
        "The page could not be set.",
        _OUTPUT,
        "If a stylesheet of your own is in use, look there first; else report the document to teikit's authors.",
    ),
}
