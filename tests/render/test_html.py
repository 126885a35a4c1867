"""HTML: one page, nothing lost, nothing hostile, everything linked."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.rendering import FORMATS
from tests.support.pages import CASES, Page, case, document, page, words_of_page, words_of_tei

NAMES = sorted(path.stem for path in CASES.glob("*.xml"))
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=60)
SAMPLES = Path(os.environ.get("TEIKIT_TEI", Path(__file__).parents[3] / "shared" / "tei")) / "samples"


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_well_built(name: str) -> None:
    made = page(case(name))
    assert made.mistakes == []
    assert len(made.ids()) == len(set(made.ids()))
    targets = {one["href"][1:] for one in made.all("a") if one.get("href", "").startswith("#")}
    assert targets <= set(made.ids())
    assert made.source.startswith("<!DOCTYPE HTML>")


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost(name: str) -> None:
    assert words_of_tei(case(name)) - words_of_page(page(case(name))) == {}


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="other people's documents are not at hand; TEIKIT_TEI names their folder")
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_other_peoples_documents_keep_their_words(path: Path) -> None:
    made = page(path.read_bytes())
    assert words_of_tei(path.read_bytes()) - words_of_page(made) == {}
    assert made.mistakes == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_nobody_for_anything(name: str) -> None:
    made = page(case(name))
    assert not [tag for tag, _ in made.elements if tag in ("iframe", "object", "embed", "base", "audio", "video")]
    assert all(one["src"].startswith("data:") for one in made.all("img"))
    assert {one["rel"] for one in made.all("link")} <= {"canonical", "alternate", "schema.DC"}
    assert [one for one in made.all("script") if one.get("type") != "application/ld+json"] == [{}]
    assert page(case(name), {"script": "false"}).all("script") == [{"type": "application/ld+json"}]
    styles = " ".join(
        re.findall(r"<style>.*?</style>", made.source, re.DOTALL) + [one.get("style", "") for _, one in made.elements]
    )
    assert "url(" not in styles
    assert "@import" not in styles


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", " JavaScript:alert(1)", "java&#x9;script:alert(1)", "java script:x", "java&#x200B;script:x"),
        *("vbscript:x", "data:text/html,x", "file:///etc/passwd"),
    ],
)
def test_a_hostile_target_never_becomes_a_link(target: str) -> None:
    made = page(
        document(f'<p><ref target="{target}">go</ref> <persName ref="{target}">who</persName> <graphic url="{target}"/></p>')
    )
    schemes = {one["href"].split(":")[0].lower() for one in made.all("a") if ":" in one.get("href", "")}
    assert schemes <= {"http", "https"}
    assert [one["href"] for one in made.all("a") if "java" in one.get("href", "")] == []
    assert "go" in made.text


@given(TEXT, TEXT)
@settings(max_examples=40)
def test_any_text_stays_text(text: str, attribute: str) -> None:
    value = escaped(attribute)
    made = page(document(f'<p rend="{value}" style="{value}">{escaped(text)}</p><foreigner x="{value}"/>'))
    quiet = page(document('<p rend="" style="">x</p><foreigner x=""/>'))
    assert [tag for tag, _ in made.elements] == [tag for tag, _ in quiet.elements]
    assert " ".join(text.split()) in " ".join(made.text.split()) or not text.split()


def test_a_gap_is_drawn_to_scale_and_explained() -> None:
    gap = '<gap reason="redacted" unit="{}" quantity="{}"/>'
    made = page(document(f"<p>a {gap.format('line', 1.5)} b {gap.format('word', 1)}</p>"))
    line, word = (len(one["data-bar"]) for one in made.all("span") if "data-bar" in one and one["data-bar"] != "————")
    assert line / word == pytest.approx(1.5 * 66 / 6, rel=0.1)
    assert "Gap: 1½ lines withheld." in made.text
    assert "Gap: 1 word withheld." in made.text


def test_a_note_and_its_call_point_at_each_other() -> None:
    made = page(case("telegram"))
    call = next(one for one in made.all("a") if one.get("role") == "doc-noteref")
    back = next(one for one in made.all("a") if one.get("role") == "doc-backlink")
    assert call["href"] == "#note1"
    assert back["href"] == f"#{call['id']}"
    assert "note1" in made.ids()


def test_speakers_differ_by_more_than_colour() -> None:
    made = page(case("telegram"))
    titles = [one["title"] for one in made.all("abbr") if "title" in one]
    assert "Mara Lind to Pal Varga" in titles
    assert "Mara Lind, reported, the speaker is inferred, low certainty" in titles
    assert re.findall(r'<abbr class="voice" title="[^"]*">([^<]*)', made.source)[:3] == ["ML", "ML?", "PV"]


def test_every_voice_is_readable_on_both_papers() -> None:
    css = page(case("telegram")).source
    colours = dict(re.findall(r"--(\w+): light-dark\((#\w{6}, #\w{6})\)", css))
    papers = colours["paper"].split(", ")
    for name in ["ink", "quiet", "link", "editor", *(f"v{number}" for number in range(1, 9))]:
        for paper, colour in zip(papers, colours[name].split(", "), strict=True):
            assert contrast(paper, colour) >= 4.5, (name, paper, colour)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_record_is_there_for_machines() -> None:
    made = page(case("telegram"))
    meta = {one["name"]: one["content"] for one in made.all("meta") if "name" in one}
    assert meta["DC.date"] == "1931-03-05"
    assert meta["citation_author"] == "Pal Varga"
    source = re.search(r'<script type="application/ld\+json">(.*?)</script>', made.source, re.DOTALL)
    assert source is not None
    record = json.loads(source[1])
    assert record["@type"] == "Message"
    assert record["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert record["mentions"][0]["sameAs"] == ["https://viaf.org/viaf/12345"]


def test_the_ladder_says_what_the_diplomatic_view_shows() -> None:
    marks = re.findall(r'<span class="mark">([^<]*)</span>', page(case("telegram")).source)
    assert marks[:2] == ["[...", "]"]
    escaped_ladder = page(document(r'<p>a <supplied rend="pre(\u{28}) post(\s\u{29})">b</supplied></p>'))
    assert re.findall(r'<span class="mark">([^<]*)</span>', escaped_ladder.source) == ["(", " )"]


def test_the_view_asked_for_is_the_one_that_is_on() -> None:
    on = [one["id"] for one in page(case("telegram"), view="diplomatic").all("input") if "checked" in one]
    assert "tk-diplomatic" in on
    assert "tk-reading" not in on


def test_parameters_reach_the_page() -> None:
    params = {"tei-href": "t.xml", "home-href": "index.html", "css": "p{color:red}</style><b>", "panels": "false"}
    made = page(case("telegram"), params)
    assert [one["href"] for one in made.all("a") if one["href"] in ("t.xml", "index.html")] == ["index.html", "t.xml"]
    assert "aside" not in [tag for tag, _ in made.elements]
    assert made.mistakes == []
    fragment = Page(str(page(case("telegram"), {"fragment": "true"}).source))
    assert fragment.elements[0][0] == "article"


def test_unknown_elements_keep_text_and_name() -> None:
    made = page(document('<p>a <novelty kind="x">b</novelty></p>'))
    assert ("span", {"class": "tei", "data-tei": "novelty", "data-tei-kind": "x"}) in made.elements


def test_what_is_inferred_says_so() -> None:
    header = (
        "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc><profileDesc><correspDesc>"
        '<correspAction type="sent"><placeName resp="#teikit" cert="medium">Oslo</placeName></correspAction>'
        '<correspAction type="received"><placeName>Riga</placeName></correspAction></correspDesc></profileDesc></teiHeader>'
    )
    body = (
        '<p><said who="#a" cert="medium">one</said> <said who="#b">two</said>'
        ' <date when="1901-02-03" cert="medium">yesterday</date></p>'
    )
    made = page(document(body, header))
    assert re.findall(r"<dd>([^<]*)</dd>", made.source)[:2] == ["Oslo (inferred)", "Riga"]
    assert [one["class"] for one in made.all("span") if one.get("class", "").startswith("said")][:2] == [
        "said v1 direct inferred",
        "said v2 direct",
    ]
    assert "date unsure" in [one.get("class") for one in made.all("time")]
    assert "the speaker is inferred" in made.text


def test_looks_that_a_header_declares_are_kept_but_for_what_could_load_anything() -> None:
    made = page(case("facsimile"))
    styles = [one["style"] for _, one in made.elements if "style" in one]
    assert styles == ["font-variant: small-caps", "text-align: right"]


def test_images_are_fetched_only_when_asked_for() -> None:
    assert page(case("facsimile")).all("img") == []
    assert [one["src"] for one in page(case("facsimile"), {"images": "true"}).all("img")] == ["leaf-1r.jpg"]


def test_zones_are_drawn_and_lead_to_their_text() -> None:
    made = page(case("facsimile"))
    assert made.all("svg")[0]["viewbox"] == "0 0 200 300"
    assert [one["width"] for one in made.all("rect")] == ["160"]
    assert "#a1" in [one.get("href") for one in made.all("a")]


@pytest.mark.parametrize("name", ["html", "pdf", "text", "typst", "markdown"])
def test_size_and_depth_do_no_harm(name: str) -> None:
    long = document(f"<p>{'many words and ' * 70_000}</p>")
    deep = document("<div>" * 100 + f"<p>{'<hi>' * 100}deep{'</hi>' * 100}</p>" + "</div>" * 100)
    for xml in (long, deep):
        assert not FORMATS[name].render(xml).failed


def test_what_is_said_of_somebody_stands_behind_a_comma() -> None:
    person = "<person xml:id='a'><persName>A. Nother</persName><occupation>Envoy</occupation></person>"
    whole = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{person}</listPerson></standOff><text><body><p>x</p></body></text></TEI>'
    assert "A. Nother, Envoy" in " ".join(page(whole.encode()).text.split()).replace(" ,", ",")


def test_who_was_present_stands_above_the_text() -> None:
    source = case("telegram").decode()
    listed = '<particDesc><listPerson><person xml:id="participant1" role="participant"><persName>Ann Smith</persName></person></listPerson></particDesc>'
    made = page(source.replace("<correspDesc", f"{listed}<correspDesc", 1).encode())
    assert re.search(r"<dt>Present</dt>\s*<dd>Ann Smith</dd>", made.source)
    assert "<dt>Present</dt>" not in page(case("telegram")).source
