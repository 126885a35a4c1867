"""What an output is, and the way from a document to its page: check, transform, finish."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.model.finding import Finding, Severity
from teikit.rendering.parameters import Parameter, parameters, typed
from teikit.rendering.transform import transform
from teikit.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NOTHING", "VIEWS", "Finish", "Format", "Rendered", "unchanged"]

VIEWS: Final = ("reading", "diplomatic")
"""The views that stylesheets know. The wording of the source, `source`, is the business of `teikit.weave.recover`."""
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Rendered(NamedTuple):
    """A page."""

    content: str | bytes
    """Text, or bytes for a PDF; empty if there is no page."""
    findings: tuple[Finding, ...]
    """What a person should know about it."""

    @property
    def failed(self) -> bool:
        """Whether there is no page."""
        return any(found.severity is Severity.ERROR for found in self.findings)


Finish = Callable[[str, Sequence[Path]], Rendered]
"""What is left to do after the stylesheet: its output and the folders of fonts give the page."""


def unchanged(text: str, font_paths: Sequence[Path]) -> Rendered:  # noqa: ARG001  the shape of a finish
    """The finish of an output that is what the stylesheet wrote."""
    return Rendered(text, ())


@dataclass(frozen=True, slots=True)
class Format:
    """An output: one stylesheet and what is done with its result."""

    name: str
    """What `--to` takes."""
    summary: str
    """One sentence for `teikit list formats`."""
    suffix: str
    """Of its files, with the dot."""
    media_type: str
    """The MIME type."""
    stylesheet: str
    """The entry among our stylesheets."""
    finish: Finish = field(default=unchanged)
    views: tuple[str, ...] = VIEWS
    """The values of `view` that `render` takes."""

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What `render` takes in `params`, but for `view`."""
        return tuple(one for one in parameters() if self.name in one.formats and one.name != "view")

    def render(
        self,
        xml: bytes,
        *,
        view: str = "reading",
        params: Mapping[str, str] = NOTHING,
        stylesheet: Path | None = None,
        font_paths: Sequence[Path] = (),
    ) -> Rendered:
        """Render a TEI document.

        `params` gives values for `parameters` by name; a `stylesheet` of the user's own replaces ours (and imports it, as
        `teikit:html.xsl`), and may declare more parameters, which get strings. `font_paths` are folders with fonts for a PDF.

        A document or stylesheet that cannot be used gives an error among the findings and no content. Raises `ValueError`
        for a view or parameter that there is not, or a value of the wrong type.
        """
        if view not in self.views:
            raise ValueError(f"{self.name} has no view {view!r}; there is {', '.join(self.views)}")
        values = typed(self.parameters, params, open_ended=stylesheet is not None)
        result = transform(xml, stylesheet or resource("xslt", self.stylesheet), {**values, "view": view})
        if result.failed:
            return Rendered("", result.findings)
        content, findings = self.finish(result.text, font_paths)
        return Rendered(content, (*result.findings, *findings))
