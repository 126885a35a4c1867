"""Places: line, column and path are exact in every encoding, however the document is cut into pieces."""

from __future__ import annotations

import random

import pytest

from teikit.relaxng import Schema, SchemaError

SCHEMA = b"""
default namespace = "urn:t"
start = element list { item* }
item = element item { attribute n { xsd:integer }?, attribute xml:id { xsd:ID }?, attribute ref { xsd:IDREF }?, (text | seg)* }
seg = element seg { attribute of { "a" }?, empty }
"""
BODY = """<list xmlns="urn:t">
<item n="1">{text}</item><item xml:id="x" n="{text}"/>
<item
   xml:id="y" ref="z"><seg of="b"/>{text}<seg>
   {text}</seg></item>
 {text} <itm/>
<item xml:id="x"/></list>"""
FOUND = [
    ("id-first", 2, 27, "/list[1]/item[2]/@id"),
    ("attribute-value", 2, 38, "/list[1]/item[2]/@n"),
    ("idref-unresolved", 4, 15, "/list[1]/item[3]/@ref"),
    ("attribute-value", 4, 28, "/list[1]/item[3]/seg[1]/@of"),
    ("text-misplaced", 5, 4, "/list[1]/item[3]/seg[2]"),
    ("text-misplaced", 6, 2, "/list[1]"),
    ("element-unknown", 6, 4, "/list[1]/itm[1]"),
    ("id-duplicate", 7, 7, "/list[1]/item[4]/@id"),
]
ENCODINGS = {
    "UTF-8": "é",
    "UTF-16": "é",
    "UTF-32": "é",
    "ISO-8859-1": "é",
    "windows-1252": "œ",
    "windows-1251": "я",
    "KOI8-R": "Я",
    "ISO-8859-7": "π",
    "Shift_JIS": "表",
    "windows-31j": "髙",
    "EUC-JP": "漢",
    "ISO-2022-JP": "漢",
    "GB18030": "㐀",
    "GBK": "漢",
    "GB2312": "汉",
    "Big5": "功",
    "EUC-KR": "한",
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    return Schema.load(SCHEMA, cached=False)


def _document(text: str, encoding: str) -> bytes:
    declared = f"<?xml version='1.0' encoding='{encoding}'?>"
    return (declared + BODY.replace("{text}", text)).encode(encoding.replace("windows-31j", "cp932"))


def _places(schema: Schema, content: bytes) -> list[tuple[str, int | None, int | None, str]]:
    return [(found.code, found.place.line, found.place.column, found.place.path) for found in schema.validate(content)]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_places_count_characters(schema: Schema, encoding: str) -> None:
    assert _places(schema, _document(ENCODINGS[encoding], encoding)) == FOUND


@pytest.mark.parametrize("encoding", ["Shift_JIS", "GB18030", "EUC-KR", "Big5"])
def test_bytes_that_mean_nothing_are_refused_where_they_stand(schema: Schema, encoding: str) -> None:
    content = f"<?xml version='1.0' encoding='{encoding}'?><list xmlns='urn:t'>\n  ".encode() + b"\xff\xff</list>"
    (found,) = schema.validate(content)
    assert (found.code, found.place.line, found.place.column) == ("xml", 2, 3)


@pytest.mark.parametrize("encoding", ["Shift_JIS", "GB18030", "UTF-32"])
def test_schemas_may_be_in_such_encodings(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><element name="表" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'
    schema = Schema.load(text.encode(encoding), cached=False)
    assert schema.valid("<表/>".encode())
    with pytest.raises(SchemaError):
        Schema.load(text.encode(encoding)[:-3] + b"\xff\xff", cached=False)


def test_long_texts_and_long_documents(schema: Schema) -> None:
    dice = random.Random(1)
    for _ in range(20):
        filling = "<item>text</item>\n" * dice.randint(0, 1500)
        text = "".join(
            dice.choice(("word ", "\n", "&amp;", "<!-- c <p> -->", "<![CDATA[<q>]]>")) for _ in range(dice.randint(0, 5000))
        )
        head = f'<list xmlns="urn:t">{filling}'
        content = f"{head}wrong {text}<itm/></list>"
        line, column = head.count("\n") + 1, len(head) - head.rfind("\n")
        number = (content.count("\n") + 1, content.index("<itm/>") - content.rfind("\n", 0, content.index("<itm/>")))
        assert _places(schema, content.encode()) == [
            ("text-misplaced", line, column, "/list[1]"),
            ("element-unknown", *number, "/list[1]/itm[1]"),
        ]


def test_paths_number_elements_by_their_local_names() -> None:
    schema = Schema.load(b"element a { element * { text }* }", cached=False)
    content = b"<a><b/><c/><x:b xmlns:x='urn:x'/><b><d/></b></a>"
    assert _places(schema, content) == [("element-misplaced", 1, 37, "/a[1]/b[3]/d[1]")]
