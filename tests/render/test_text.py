"""Plain text: the words to read, or as the source has them."""

from __future__ import annotations

from teikit.rendering import FORMATS
from tests.support.pages import case, document


def text(xml: bytes, view: str = "reading") -> str:
    rendered = FORMATS["text"].render(xml, view=view)
    assert rendered.findings == ()
    return str(rendered.content)


def test_the_reading_view() -> None:
    blocks = text(case("telegram")).split("\n\n")
    assert blocks[0] == "Telegram from the Legation at Port Azul"
    assert "[...]Varga met Lind on the quay.[1]" in blocks
    assert "who whas [sic] their guest" not in blocks
    assert any("near [the former minister] Oro, who whas [sic] their [guest?]." in block for block in blocks)
    assert blocks[-2] == "[1] The north quay."
    assert blocks[-1] == "Corrected or expanded above ← as the source has it:\ntheir ← thier\n"


def test_the_diplomatic_view() -> None:
    made = text(case("telegram"), "diplomatic")
    assert "[...Varga] met Lind on the quay./1/" in made
    assert "[one and a half lines blacked out]" in made
    assert "[Page 12] who whas [sic] thier [recte: their] [guest?]." in made


def test_lines_of_verse_stay_lines() -> None:
    assert "one\ntwo\n" in text(document("<lg><l>one</l><l>two</l></lg>"))


def test_white_space_is_settled() -> None:
    assert text(document("<p>  a\n\n  b </p>\n\n<p>c</p>")).endswith("a b\n\nc\n")
