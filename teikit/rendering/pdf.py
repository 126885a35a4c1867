"""PDF: Typst markup set as PDF/A-2u and PDF/UA-1, with what the fonts at hand can show."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from teikit.model.finding import Finding, finding
from teikit.rendering.format import Format, Rendered
from teikit.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["PDF"]

_MISSING: Final = re.compile(r"""the text `"((?:[^"\\]|\\.)+)"` could not be displayed""")
"""How Typst names characters that no font has."""
_UNKNOWN_FONT: Final = "unknown font family: "
"""How Typst names a font that it does not have."""
_PANIC: Final = "PanicException"
"""What a breakdown of Rust code raises; no `Exception`, and to be had by name only."""
_ATTEMPTS: Final = 8
"""How often characters without a glyph are looked for; each attempt finds those that the one before could not see."""


class _Standard(NamedTuple):
    name: str
    codes: tuple[str, ...]
    tags: bool = True


class _Panic(NamedTuple):
    """A breakdown inside Typst, in the shape of its errors."""

    message: str
    diagnostic: str = ""


_STANDARDS: Final = (
    _Standard("PDF/A-2u and PDF/UA-1", ("a-2u", "ua-1")),
    _Standard("PDF/A-2u", ("a-2u",)),
    _Standard("PDF/A-2u without tags", ("a-2u",), tags=False),
    _Standard("PDF without tags", ("1.7",), tags=False),
)
"""What is tried, the best first."""


class _Attempt(NamedTuple):
    """One run of Typst."""

    pdf: bytes
    error: Any = None
    """Typst's error, if there is no PDF."""
    unknown_fonts: tuple[str, ...] = ()


def _set(markup: str, font_paths: Sequence[Path]) -> Rendered:
    missing = ""
    obstacles: list[str] = []
    for standard in _STANDARDS:
        attempt, missing = _set_shown(markup, missing, standard, font_paths)
        if attempt.error is None:
            return Rendered(attempt.pdf, tuple(_warnings(attempt, missing, standard, obstacles)))
        obstacles.append(_reason(attempt.error))
    return Rendered(b"", (finding("typst-error", text=obstacles[-1]),))


def _warnings(attempt: _Attempt, missing: str, standard: _Standard, obstacles: Sequence[str]) -> Iterator[Finding]:
    for name in attempt.unknown_fonts:
        yield finding("font-unknown", name=name)
    if missing:
        yield finding("font-glyph-missing", characters=_named(missing))
    if obstacles:
        code = "pdf-not-accessible" if "a-2u" in standard.codes else "pdf-not-archival"
        yield finding(code, standard=standard.name, text=obstacles[-1])


def _set_shown(markup: str, missing: str, standard: _Standard, font_paths: Sequence[Path]) -> tuple[_Attempt, str]:
    """The PDF with code points for what no font can show, and those characters."""
    for _ in range(_ATTEMPTS):
        attempt = _compile(_with_code_points(markup, missing), standard, font_paths)
        unshown = set(_unshown(attempt.error)) - set(missing) if attempt.error else set()
        if not unshown:
            break
        missing += "".join(sorted(unshown))
    return attempt, missing


def _compile(markup: str, standard: _Standard, font_paths: Sequence[Path]) -> _Attempt:
    """The PDF, or Typst's error.

    A compiler serves one thread, so each page has its own; only the fonts, which never change, are shared. The root is
    the folder of the design: markup that asks for a file finds none of the user's.
    """
    import typst

    compiler: Any = typst.Compiler(
        root=resource("xslt", "typst"), font_paths=_fonts(tuple(font_paths)), ignore_system_fonts=True
    )
    try:
        pdf, warnings = compiler.compile_with_warnings(
            input=markup.encode(), format="pdf", pdf_standards=list(standard.codes), pdf_tags=standard.tags, timestamp=0
        )
    except typst.TypstError as error:
        return _Attempt(b"", error)
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        return _Attempt(b"", _Panic(str(error)))
    said = (str(warning.message) for warning in warnings)
    return _Attempt(
        pdf, None, tuple(sorted({one.removeprefix(_UNKNOWN_FONT) for one in said if one.startswith(_UNKNOWN_FONT)}))
    )


@cache
def _fonts(folders: tuple[Path, ...]) -> Any:
    """Typst's own fonts and those in `folders`; never those of the system, so that every machine makes the same page."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=list(folders))


def _unshown(error: Any) -> str:
    """The characters that no font could show, each once."""
    text = "".join(_unescaped(match) for match in _MISSING.findall(f"{error.message}\n{error.diagnostic}"))
    return "".join(sorted(set(text)))


def _unescaped(text: str) -> str:
    return re.sub(r"\\(u\{([0-9a-f]+)\}|.)", lambda match: chr(int(match[2], 16)) if match[2] else match[1], text)


def _with_code_points(markup: str, characters: str) -> str:
    """The markup with a rule that sets U+4E2D in small type for each character that has no glyph."""
    if not characters:
        return markup
    pattern = "".join(f"\\\\u{{{ord(one):x}}}" for one in sorted(set(characters)))
    rule = f'#show regex("[{pattern}]"): it => text(size: 0.7em)[\\[U+#upper(str(it.text.to-unicode(), base: 16))\\]]\n'
    return rule + markup


def _named(characters: str) -> str:
    """The first few characters with their scripts: `中 文 (CJK)`."""
    unique = sorted(set(characters))
    scripts = sorted({unicodedata.name(one, "UNNAMED").split(" ")[0] for one in unique})
    more = f" and {len(unique) - 12} more" if len(unique) > 12 else ""
    return f"{' '.join(unique[:12])}{more} ({', '.join(scripts[:6])})"


def _reason(error: Any) -> str:
    return " ".join(str(error.message).split())


PDF: Final = Format(
    name="pdf",
    summary="A paginated document for archives: PDF/A-2u and PDF/UA-1, tagged, fonts embedded.",
    suffix=".pdf",
    media_type="application/pdf",
    stylesheet="typst.xsl",
    finish=_set,
)
