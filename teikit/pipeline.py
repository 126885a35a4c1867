"""From a text to TEI: the one module that knows every stage of the conversion."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from teikit.assembly import assemble
from teikit.authority import NOBODY, Authority
from teikit.decode import decode, from_text
from teikit.document import Document, Dropped, recover
from teikit.grammar.languages import language_of
from teikit.layouts import Layout, choose, documents_of, layouts
from teikit.layouts.edition import with_labels
from teikit.model.annotation import Annotation
from teikit.model.finding import Finding, finding
from teikit.model.reading import EditionWords, Metadata, Sniff
from teikit.model.tei import ATOMIC
from teikit.model.text import SourceText
from teikit.recognisers import STRUCTURES, Draft, recognisers
from teikit.weave.tree import weave_body

__all__ = [
    "Document",
    "Dropped",
    "Source",
    "convert",
    "convert_all",
    "convert_page",
    "convert_source",
    "open_source",
    "recover",
]

Source = str | bytes | os.PathLike[str] | BinaryIO | TextIO | SourceText
"""What can be converted: a path, a text, its bytes, an open file, or a text that was read before."""

NO_WORDS: Final = EditionWords()


def convert(
    source: Source,
    *,
    layout: str = "auto",
    authority: Authority | str | os.PathLike[str] | None = None,
    metadata: Mapping[str, str] | None = None,
) -> Document:
    r"""Turn the plain text of a diplomatic document into TEI.

    `source` is a path, a text (a `str` with a line break, or that is no file), bytes, an open file or a `SourceText`;
    `layout` the name of a layout, or `auto`; `authority` an authority file; `metadata` fields that the text does not say
    (the names of `Metadata`'s fields). Raises `OSError` for a file that cannot be read, `NotText` for one that is no text,
    `LookupError` for an unknown layout, `ValueError` for an authority file that is none, and `TypeError` for anything else.

    >>> print(convert("He said: [illegible]\n").tree.find(".//{*}gap").get("reason"))
    illegible
    """
    return convert_source(open_source(source), layout=layout, authority=_authority(authority), metadata=metadata or {})


def convert_all(
    source: Source,
    *,
    layout: str = "auto",
    authority: Authority | str | os.PathLike[str] | None = None,
    metadata: Mapping[str, str] | None = None,
) -> tuple[Document, ...]:
    r"""Every document of a page that may hold several, in order; takes what `convert` takes, and raises what it raises.

    The documents' sources are parts of the page: each of its characters is in one of them, what stands above the first
    document in the first. Findings have the lines of the page.

    >>> len(convert_all("Only one document\n"))
    1
    """
    return convert_page(open_source(source), layout=layout, authority=_authority(authority), metadata=metadata or {})


def _authority(given: Authority | str | os.PathLike[str] | None) -> Authority:
    return given if isinstance(given, Authority) else Authority.load(os.fspath(given)) if given else NOBODY


def open_source(source: Source) -> SourceText:
    """Read whatever `convert` takes; anything else raises `TypeError`."""
    if isinstance(source, SourceText):
        return source
    if isinstance(source, str) and not _is_path(source):
        return from_text(source)
    if isinstance(source, (str, os.PathLike)):
        return decode(Path(source).read_bytes(), os.fspath(source))
    if isinstance(source, bytes):
        return decode(source, "")
    if not hasattr(source, "read"):
        raise TypeError(f"a source is a path, a text, bytes or an open file, and no {type(source).__name__}")
    data = source.read()
    name = str(getattr(source, "name", ""))
    return decode(data, name) if isinstance(data, bytes) else from_text(data, name)


def convert_source(
    source: SourceText,
    *,
    layout: str = "auto",
    authority: Authority = NOBODY,
    metadata: Mapping[str, str] = {},
    defaults: Mapping[str, str] = {},
    words: EditionWords = NO_WORDS,
) -> Document:
    """Convert a text that was read already. `metadata` overrules what the text says, `defaults` fill what it does not say, and
    `words` are the edition's own.

    Of a page with several documents it is the first, with a finding that says so.
    """
    chosen, opinions = _choose(source, layout)
    parts = documents_of(source, chosen)
    document = _convert_part(parts[0], chosen, opinions, authority, metadata, defaults, words)
    if len(parts) == 1:
        return document
    more = finding("documents-several", source.place(len(parts[0].text)), count=len(parts), rest=len(parts) - 1)
    return replace(document, findings=(*document.findings, more))


def convert_page(
    source: SourceText,
    *,
    layout: str = "auto",
    authority: Authority = NOBODY,
    metadata: Mapping[str, str] = {},
    defaults: Mapping[str, str] = {},
    words: EditionWords = NO_WORDS,
    each: Callable[[int, int], Mapping[str, str]] = lambda _number, _count: {},
) -> tuple[Document, ...]:
    """Every document of a page, as `convert_source` makes it; `each` gives metadata of one alone, by its number (from 1) of so many."""
    chosen, opinions = _choose(source, layout)
    parts = documents_of(source, chosen)
    return tuple(
        _convert_part(part, chosen, opinions, authority, {**metadata, **each(number, len(parts))}, defaults, words)
        for number, part in enumerate(parts, 1)
    )


def _convert_part(
    source: SourceText,
    layout: Layout,
    opinions: Mapping[str, Sniff],
    authority: Authority,
    metadata: Mapping[str, str],
    defaults: Mapping[str, str],
    words: EditionWords,
) -> Document:
    reading = layout.read(source)
    reading = with_labels(source, reading if reading.words == words else replace(reading, words=words))
    known = _updated(reading.metadata, metadata)
    if not known.language:
        wording = " ".join(span.of(source.text) for span in reading.spans())
        known = replace(known, language=defaults.get("language") or language_of(wording))
    reading = replace(reading, metadata=known)
    for structure in STRUCTURES.values():
        reading = structure.refine(source, reading)
    unsaid = {name: value for name, value in defaults.items() if not getattr(reading.metadata, name)}
    reading = replace(reading, metadata=_updated(reading.metadata, unsaid)) if unsaid else reading
    draft, findings = _recognise(Draft(source, reading, authority, reading.annotations))
    body = weave_body(source.text, list(reading.body()), draft.annotations)
    findings += [
        finding("annotation-refused", source.place(one.start), element=one.element, rule=one.rule)
        for one in body.refused
        if one.element != "g"
    ]
    everything = sorted(
        [*source.findings, *reading.findings, *findings], key=lambda found: (found.place.line or 0, found.place.column or 0)
    )
    return Document(source, reading, draft.annotations, draft.entities, opinions, tuple(everything), assemble(draft, body))


def _updated(known: Metadata, values: Mapping[str, str]) -> Metadata:
    """Metadata with other values. Raises `ValueError` for a field that there is not."""
    if unknown := sorted(set(values) - {field.name for field in fields(known)}):
        raise ValueError(f"there is no metadata field {unknown[0]!r}")
    return replace(known, **values) if values else known  # type: ignore[arg-type]


def _is_path(text: str) -> bool:
    """Whether a string names a file: one that there is, or one that looks like nothing else."""
    if "\n" in text or len(text) > 1000 or not text.strip() or "\0" in text:
        return False
    try:
        return Path(text).is_file() or (" " not in text and text.endswith((".txt", ".text", ".md")) and len(text) > 4)
    except (OSError, ValueError):
        return False


def _choose(source: SourceText, layout: str) -> tuple[Layout, Mapping[str, Sniff]]:
    if layout == "auto":
        return choose(source)
    return layouts()[layout], {layout: Sniff(1.0, "it was asked for")}


def _recognise(draft: Draft) -> tuple[Draft, list[Finding]]:
    """Let every recogniser point at the text, each knowing what those before it found."""
    findings: list[Finding] = []
    known = (one for one in draft.annotations if one.element in ATOMIC)
    whole = sorted(known, key=lambda one: one.start)
    for recogniser in recognisers().values():
        found = recogniser.recognise(draft)
        findings += found.findings
        if found.annotations or found.entities or found.author:
            draft = replace(
                draft,
                annotations=(*draft.annotations, *_outside(found.annotations, whole)),
                entities={**draft.entities, **found.entities},
                author=draft.author or found.author,
            )
    return draft, findings


def _outside(annotations: Sequence[Annotation], whole: Sequence[Annotation]) -> Sequence[Annotation]:
    """The annotations without those within residue, or within what the layout knows as a whole, such as a running head."""
    if not whole:
        return annotations
    starts = [one.start for one in whole]
    return [
        one
        for one in annotations
        if (at := bisect_right(starts, one.start) - 1) < 0 or one.end > whole[at].end or one is whole[at]
    ]
