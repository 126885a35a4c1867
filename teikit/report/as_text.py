"""Validation reports for people: what is wrong, where, the source with a mark under the place; what is the same, once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from teikit.report.style import columns, counted, visible
from teikit.report.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.model.finding import Finding, Place
    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["text_report"]

_Sort = tuple[str, tuple[tuple[str, str], ...]]
"""What makes two findings the same problem: code and arguments."""

_PLACES: Final = 5
"""Further places of a problem that are named."""
_FILES: Final = 3
"""Files in which the same problem is told in full."""
_MOST_SORTS: Final = 10_000
"""Different problems that are kept in mind."""


def text_report(reports: Iterable[ValidationReport], style: Style) -> Iterator[str]:
    """An entry for each kind of problem of a file, what is in many files once more at the end, then a summary."""
    summary = Summary()
    seen: dict[_Sort, list[str]] = {}
    left_out: dict[_Sort, int] = defaultdict(int)
    for report in reports:
        summary.add(report)
        for sort, problems in _sorts(report).items():
            files = seen.setdefault(sort, []) if sort in seen or len(seen) < _MOST_SORTS else []
            if len(files) < _FILES:
                files.append(report.file)
                yield from _entry(problems, report, style)
            else:
                left_out[sort] += len(problems)
                files.append(report.file) if len(files) < _FILES + _PLACES else None
                seen[sort] = files
    yield from _elsewhere(seen, left_out, style)
    yield f"{summary.line(style)}\n"


def _sorts(report: ValidationReport) -> dict[_Sort, list[Finding]]:
    sorts: dict[_Sort, list[Finding]] = defaultdict(list)
    for problem in report.problems:
        sorts[problem.code, problem.arguments].append(problem)
    return sorts


def _entry(problems: list[Finding], report: ValidationReport, style: Style) -> Iterator[str]:
    first, *others = problems
    place = f"{style.paint(visible(str(first.place)), 'place')}: " if str(first.place) else ""
    severity = style.paint(f"{first.severity}:", str(first.severity))
    yield f"{place}{severity} {visible(first.message)} {style.paint(f'[{first.code}]', 'dim')}\n"
    yield from _source(first.place, report, style)
    if others:
        yield f"  and {counted(len(others), 'more place')}: {_places([other.place for other in others], first.place)}\n"


def _source(place: Place, report: ValidationReport, style: Style) -> Iterator[str]:
    excerpt = report.excerpts.get(place)
    if excerpt is None or not excerpt.text.strip():
        return
    margin = f"{place.line:>6} | "
    before = "…" if excerpt.is_cut_before else ""
    yield f"{style.paint(margin, 'dim')}{before}{_shown(excerpt.text)}{'…' if excerpt.is_cut_after else ''}\n"
    if place.column:
        blank = " " * (len(margin) - 2) + style.paint("| ", "dim")
        yield f"{blank}{columns(before + _shown(excerpt.text[: excerpt.column]))}{style.paint('^', 'error')}\n"


def _shown(text: str) -> str:
    """Source text as it is, tabs too, but for what would do something to a terminal."""
    return "\t".join(visible(part) for part in text.split("\t"))


def _places(places: list[Place], first: Place) -> str:
    """The first few places, as short as they can be told."""
    named = [visible(str(place._replace(file="" if place.file == first.file else place.file))) for place in places[:_PLACES]]
    return ", ".join(dict.fromkeys(named)) + (", …" if len(places) > _PLACES else "")


def _elsewhere(seen: dict[_Sort, list[str]], left_out: dict[_Sort, int], style: Style) -> Iterator[str]:
    from teikit.model.finding import Finding

    if left_out:
        yield f"{style.paint('(--format lines names every place)', 'dim')}\n"
    for (code, arguments), number in left_out.items():
        message = Finding(code, arguments=arguments).message
        files = seen[code, arguments][_FILES:]
        named = ", ".join(visible(file) for file in files[:_PLACES])
        more = ", …" if number > len(files) else ""
        yield f"{style.paint('the same in more files', 'place')}, {counted(number, 'time')}: {visible(message)} [{code}]\n  {named}{more}\n"
