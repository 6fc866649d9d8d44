"""Files that would do harm, each made by a recipe: what it attacks, what svod is to say of it.

    python3 recipes.py DIR            writes all of them into DIR, to try them by hand
    python3 recipes.py DIR NAME ...   writes those

A recipe is a function that gives the bytes of one file; its documentation says what it attacks.
`refused` names words of the sentence that refuses the file; `any_end` is for what may be read or
refused: there it counts that it ends, in time and within memory. All is made here, byte for byte
the same each time; nothing is kept in the repository. tests/system/hostile_files_test.py has svod
import them.
"""

import io
import pathlib
import random
import struct
import sys
import zipfile
import zlib

KIB = 1024
MIB = 1024 * KIB

RESOLUTION = ("РЕЗОЛЮЦИЯ\nавгустовской педагогической конференции Тихвинского района\n"
              "27 августа 2020 года\n\nКонференция рекомендует:\n\n")
SENTENCE = "Обеспечить рост качества образования. "

RECIPES = {}  # file name -> (function, words that refuse it, or None where any end is right)


def refused(name, *words):
    """The recipe's file `name` is refused in a sentence that holds these words."""

    def keep(function):
        RECIPES[name] = (function, words)
        return function

    return keep


def any_end(name):
    """The recipe's file `name` is read or refused: what counts is that this ends in bounds."""

    def keep(function):
        RECIPES[name] = (function, None)
        return function

    return keep


# -- parts ------------------------------------------------------------------------------------


def zipped(files, compression=zipfile.ZIP_DEFLATED):
    """A zip of name -> bytes or text, the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 8, 27, 0, 0, 0)), content, compression)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XML = '<?xml version="1.0" encoding="UTF-8"?>'


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document_xml(body, before=""):
    lines = "".join(paragraph(line) for line in RESOLUTION.split("\n") if line)
    return (f"{XML}{before}<w:document {W}><w:body>{lines}{body}</w:body></w:document>")


def docx(body="", before="", **others):
    """A DOCX whose body ends with `body`; others: part of word/ without its ending -> XML."""
    files = {"word/document.xml": document_xml(body, before)}
    files.update({f"word/{name}.xml": xml for name, xml in others.items()})
    return zipped(files)


ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body="", before=""):
    lines = "".join(f"<text:p>{line}</text:p>" for line in RESOLUTION.split("\n") if line)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'{XML}{before}<office:document-content xmlns:office="{ODF}:office:1.0" '
                       f'xmlns:text="{ODF}:text:1.0"><office:body><office:text>{lines}{body}'
                       "</office:text></office:body></office:document-content>",
    })


def stream(content, extra=""):
    packed = zlib.compress(content, 9)
    return (f"<< /Length {len(packed)} /Filter /FlateDecode {extra} >>\nstream\n".encode()
            + packed + b"\nendstream")


def pdf(*more, catalog="", page="", content=b"BT /F1 12 Tf 72 700 Td (Resolution 2020) Tj ET",
        resources="", trailer=""):
    """A PDF of one page; `more` are its objects from number 6 on."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {page} "
        f"/Resources << /Font << /F1 5 0 R >> {resources} >> >>".encode(),
        stream(content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
            + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
            + f"startxref\n{len(out)}\n%%EOF\n".encode())


def compound_file(*streams):
    """A compound file (MS-CFB) whose directory names `streams`; they hold nothing."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack("<8s16xHHHHH6xIIIIIIIII", bytes.fromhex("D0CF11E0A1B11AE1"), 0x3E, 3,
                         0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    table = struct.pack("<II", fat, end) + struct.pack("<I", free) * 126

    def entry(name, kind, child, right):
        packed = name.encode("utf-16-le")
        return (packed.ljust(64, b"\0")
                + struct.pack("<HBBIII36xIQ", len(packed) + 2, kind, 1, free, right, child, end, 0))

    entries = [entry("Root Entry", 5, 1, free)]
    for number, name in enumerate(streams, 1):
        entries.append(entry(name, 2, free, number + 1 if number < len(streams) else free))
    while len(entries) < 4:
        entries.append(bytes(128))
    return header + table + b"".join(entries)


# -- too large ----------------------------------------------------------------------------------


@refused("too_large.txt", "larger than 64 MiB")
def too_large():
    """Memory: more bytes than any resolution has. It must be refused before it is read."""
    return RESOLUTION.encode() + b" " * (65 * MIB)


@refused("bomb.docx", "unpacks to more than")
def zip_bomb():
    """Memory and time: half a megabyte that unpacks to more than 512 MiB."""
    return zipped({"word/document.xml": bytes(520 * MIB)})


@refused("bomb_in_parts.docx", "more than")
def zip_bomb_in_parts():
    """The same, each part small enough by itself."""
    return zipped({f"word/{name}.xml": b"<w>" + b" " * (200 * MIB) + b"</w>"
                   for name in ("document", "styles", "numbering", "footnotes", "endnotes")})


@refused("bomb.odt", "unpacks to more than")
def zip_bomb_odt():
    """A zip bomb as the content of an ODT."""
    return zipped({"content.xml": bytes(520 * MIB)})


@refused("nested.zip", "zip", "unpack")
def nested_zip():
    """Archives in archives, as deep as one likes: svod opens none."""
    inside = RESOLUTION.encode()
    for depth in range(20):
        inside = zipped({f"{depth}.zip": inside})
    return inside


@any_end("nested.docx")
def nested_docx():
    """A DOCX that holds archives, as those with embedded spreadsheets do: they stay closed."""
    return zipped({"word/document.xml": document_xml(""),
                   "word/embeddings/a.xlsx": zipped({"b.zip": zipped({"c": bytes(100 * MIB)})})})


@any_end("many_entries.docx")
def many_entries():
    """Time: a zip of 20,000 empty files."""
    files = {f"word/media/{number}": b"" for number in range(20000)}
    return zipped({"word/document.xml": document_xml("")} | files, zipfile.ZIP_STORED)


@any_end("names_that_climb.docx")
def names_that_climb():
    """Writing outside: names in a zip that lead out of it. svod unpacks nothing to the disk."""
    return zipped({"../../../../tmp/svod-was-here": b"x", "/tmp/svod-was-here": b"x",
                   "word/document.xml": document_xml("")})


# -- XML ----------------------------------------------------------------------------------------

EXTERNAL = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">'
LAUGHS = ("<!DOCTYPE w [<!ENTITY a0 'ха'>"
          + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>")


@refused("external_entity.docx", "DOCTYPE")
def external_entity_docx():
    """Reading other files: an entity that stands for /etc/passwd."""
    return docx(paragraph("&x;"), EXTERNAL)


@refused("remote_dtd.docx", "DOCTYPE")
def remote_dtd():
    """Fetching: a document type that lies on the network."""
    return docx("", REMOTE)


@refused("laughs.docx", "DOCTYPE")
def billion_laughs():
    """Memory: entities that stand for ten of one another, nine times over."""
    return docx(paragraph("&a9;"), LAUGHS)


@refused("external_entity_in_styles.docx", "DOCTYPE")
def external_entity_in_styles():
    """The same in a part that is read beside the text."""
    return docx("", styles=f"{XML}{EXTERNAL}<w:styles {W}>&x;</w:styles>")


@refused("external_entity.odt", "DOCTYPE")
def external_entity_odt():
    """Reading other files, in an ODT."""
    return odt("<text:p>&x;</text:p>", EXTERNAL)


@any_end("external_entity.html")
def external_entity_html():
    """Reading and fetching: what a page names is no part of it."""
    return (EXTERNAL.replace("DOCTYPE w", "DOCTYPE html") + f"<html><body><p>{RESOLUTION}</p>&x;<iframe src='file:///etc/passwd'></iframe>"
            "<script>document.write('напечатано скриптом')</script>"
            "<img src='http://127.0.0.1:9/x.png'></body></html>").encode()


@refused("deep.docx", "nested too deeply")
def deep_docx():
    """The stack: 20,000 tables in one another."""
    return docx("<w:tbl><w:tr><w:tc>" * 20000 + "</w:tc></w:tr></w:tbl>" * 20000)


@refused("deep.odt", "nested too deeply")
def deep_odt():
    """The stack: 20,000 lists in one another."""
    return odt("<text:list><text:list-item>" * 20000 + "<text:p>x</text:p>"
               + "</text:list-item></text:list>" * 20000)


@refused("deep_span.odt", "nested too deeply")
def deep_span_odt():
    """The stack: spans in one another inside a list's item, whose letters are counted before."""
    return odt("<text:list><text:list-item><text:p>" + "<text:span>" * 100000 + "x"
               + "</text:span>" * 100000 + "</text:p></text:list-item></text:list>")


@refused("deep.html", "nested too deeply")
def deep_html():
    """The stack and quadratic time: 300,000 elements that are never closed."""
    return f"<html><body><p>{RESOLUTION}".encode() + b"<div>" * 300000


@any_end("deep_inline.html")
def deep_inline_html():
    """The same with elements that a browser opens again in each paragraph."""
    return f"<html><body><p>{RESOLUTION}".encode() + b"<b><i><p>" * 100000


@any_end("flat.html")
def flat_html():
    """Quadratic time: 200,000 elements beside one another, one heavy chain of them."""
    return f"<html><body><p>{RESOLUTION}</p>".encode() + b"<b>a</b>" * 130000


@any_end("tables.html")
def tables_html():
    """Quadratic time: the main text is looked for in 60 tables in one another."""
    return ("<html><body>" + "<table><tr><td>" * 60 + f"<p>{RESOLUTION}</p>" * 2000).encode()


@any_end("long_attributes.html")
def long_attributes_html():
    """Time: attributes that are read for each element."""
    return ("<html><body>" + f"<p style='{'a ' * 500}' class='{'b' * 500}'>Пункт.</p>" * 600
            ).encode()


# -- DOCX and ODT ---------------------------------------------------------------------------------


@any_end("footnotes.docx")
def footnotes():
    """Quadratic time: 100,000 references to 20,000 footnotes."""
    references = "".join(f'<w:r><w:footnoteReference w:id="{n % 20000}"/></w:r>'
                         for n in range(100000))
    notes = "".join(f'<w:footnote w:id="{n}">{paragraph(n)}</w:footnote>' for n in range(20000))
    return docx(f"<w:p>{references}</w:p>", footnotes=f"{XML}<w:footnotes {W}>{notes}</w:footnotes>")


@any_end("footnotes_in_a_circle.docx")
def footnotes_in_a_circle():
    """Endless loop: a footnote that refers to itself."""
    note = f'<w:footnote w:id="1"><w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>'
    return docx('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
                footnotes=f"{XML}<w:footnotes {W}>{note}</w:footnotes>")


@any_end("numbering.docx")
def numbering():
    """Overflow and memory: levels and starts of lists out of all bounds."""
    levels = "".join(f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
                     f'<w:lvlText w:val="{"%1" * 5000}"/></w:lvl>'
                     for level, start, kind in ((0, 2147483647, "lowerLetter"), (8, -5, "upperRoman"),
                                                (99999999999, 1, "decimal"), (-1, 1, "decimal")))
    items = "".join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
                    "</w:pPr><w:r><w:t>Пункт</w:t></w:r></w:p>"
                    for level in (0, 8, 0, 99999999999, -1, 0))
    return docx(items, numbering=f'{XML}<w:numbering {W}><w:abstractNum w:abstractNumId="1">{levels}'
                f'</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>')


@any_end("long_label.docx")
def long_label():
    """Memory: the label of a list that multiplies with each of its items."""
    level = (f'<w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="{"%1" * 30000}"/>'
             '<w:start w:val="700"/></w:lvl>')
    item = ('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            "<w:r><w:t>Пункт</w:t></w:r></w:p>")
    return docx(item * 8000, numbering=f'{XML}<w:numbering {W}><w:abstractNum w:abstractNumId="1">'
                f'{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>')


@any_end("styles_in_a_circle.docx")
def styles_in_a_circle():
    """Endless loop: styles based on one another."""
    styles = "".join(f'<w:style w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>'
                     for a, b in (("a", "b"), ("b", "a")))
    body = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Пункт</w:t></w:r></w:p>' * 5000
    return docx(body, styles=f"{XML}<w:styles {W}>{styles}</w:styles>")


@any_end("long_line_of_styles.docx")
def long_line_of_styles():
    """Time: each paragraph looks up a line of 2,000 styles."""
    styles = "".join(f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
                     for n in range(2000))
    body = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>Пункт.</w:t></w:r></w:p>' * 20000
    return docx(body, styles=f"{XML}<w:styles {W}>{styles}</w:styles>")


@any_end("text_boxes.docx")
def text_boxes():
    """Memory: each drawing of 5,000 holds text boxes twice, as Word writes for old readers."""
    box = f"<w:txbxContent>{paragraph('Текст')}</w:txbxContent>"
    run = (f'<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
           f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    return docx(f"<w:p>{run * 5000}</w:p>")


@any_end("many_cells.docx")
def many_cells():
    """Time: a table of 100,000 empty cells."""
    return docx(f"<w:tbl>{'<w:tr>' + '<w:tc><w:p/></w:tc>' * 1000 + '</w:tr>'}</w:tbl>" * 100)


@refused("password.odt", "password")
def password_odt():
    """Encrypted, as the manifest tells."""
    return zipped({"content.xml": random.Random(5).randbytes(500), "META-INF/manifest.xml":
                   '<manifest:manifest xmlns:manifest="m"><manifest:file-entry '
                   'manifest:full-path="content.xml"><manifest:encryption-data/>'
                   "</manifest:file-entry></manifest:manifest>"})


@refused("half.docx", "unpacked")
def half_docx():
    """Damage: the second half of a DOCX never arrived."""
    whole = docx(paragraph(SENTENCE) * 50)
    return whole[:len(whole) // 2]


@refused("half.odt", "unpacked")
def half_odt():
    """Damage: the second half of an ODT never arrived."""
    whole = odt(f"<text:p>{SENTENCE}</text:p>" * 50)
    return whole[:len(whole) // 2]


@refused("half_its_xml.docx", "damaged")
def half_its_xml():
    """Damage: a sound zip, in it XML that breaks off."""
    whole = document_xml(paragraph(SENTENCE) * 50)
    return zipped({"word/document.xml": whole[:len(whole) // 2]})


@refused("wrong_size.docx", "damaged")
def wrong_size():
    """Memory: a zip whose directory says another size than its content has."""
    packed = bytearray(docx(paragraph(SENTENCE) * 50))
    entry = packed.rindex(b"PK\x01\x02")
    packed[entry + 24:entry + 28] = struct.pack("<I", 400 * MIB)
    return bytes(packed)


@any_end("spaces.odt")
def spaces_odt():
    """Memory: an element that asks for two thousand million spaces."""
    return odt('<text:p>а<text:s text:c="2000000000"/>б</text:p>')


@any_end("repeated_cells.odt")
def repeated_cells_odt():
    """Memory: cells and rows that ask to be repeated a million times."""
    return odt('<table:table xmlns:table="t"><table:table-row table:number-rows-repeated="1000000">'
               '<table:table-cell table:number-columns-repeated="1000000"><text:p>а</text:p>'
               "</table:table-cell></table:table-row></table:table>")


@any_end("list_levels.odt")
def list_levels_odt():
    """Bounds: levels, starts and shown levels of lists out of all bounds."""
    style = "".join(f'<text:list-level-style-number text:level="{n}" text:start-value="{n}" '
                    f'text:display-levels="{n}" style:num-format="a" xmlns:style="s"/>'
                    for n in (0, -1, 1, 10, 11, 2147483647, 99999999999))
    return zipped({"content.xml": f'{XML}<o xmlns:text="t"><office:automatic-styles xmlns:office="o">'
                   f'<text:list-style style:name="L" xmlns:style="s">{style}</text:list-style>'
                   '</office:automatic-styles><office:body><office:text><text:list text:style-name="L">'
                   + '<text:list-item text:start-value="2147483647"><text:p>Пункт</text:p></text:list-item>' * 9
                   + "</text:list></office:text></office:body></o>"})


# -- PDF ------------------------------------------------------------------------------------------

SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


@refused("script_on_opening.pdf", "script")
def script_on_opening():
    """Executing: a script that a viewer runs when the file is opened."""
    return pdf(catalog=f"/OpenAction {SCRIPT}")


@refused("script_by_name.pdf", "script")
def script_by_name():
    """A script in the document's names, in an object of its own."""
    return pdf(SCRIPT.encode(), catalog="/Names << /JavaScript << /Names [(x) 6 0 R] >> >>")


@refused("script_of_a_page.pdf", "script")
def script_of_a_page():
    """A script that a page's annotation runs."""
    return pdf(page=f"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A {SCRIPT} >>]")


@refused("script_in_a_stream.pdf", "script")
def script_in_a_stream():
    """A script in an object stream, where no search of the file's bytes finds it."""
    inside = f"7 0 {SCRIPT}"
    first = len("7 0 ")
    objects = stream(inside.encode(), f"/Type /ObjStm /N 1 /First {first}")
    return compressed_xref(objects)


def compressed_xref(objects):
    """A PDF whose object 7, the action on opening, lies in the stream `objects`, number 6."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction 7 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        stream(b"BT /F1 12 Tf 72 700 Td (Resolution 2020) Tj ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        objects,
    ]
    out = b"%PDF-1.7\n"
    rows = [struct.pack(">BIH", 0, 0, 65535)]
    for number, body in enumerate(bodies, 1):
        rows.append(struct.pack(">BIH", 1, len(out), 0))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    rows.append(struct.pack(">BIH", 2, 6, 0))
    rows.append(struct.pack(">BIH", 1, len(out), 0))
    table = stream(b"".join(rows), "/Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R")
    return out + b"8 0 obj\n" + table + f"\nendobj\nstartxref\n{len(out)}\n%%EOF\n".encode()


@refused("starts_a_program.pdf", "script")
def starts_a_program():
    """An action that starts a program of the reader's machine."""
    return pdf(catalog="/OpenAction << /S /Launch /F (/bin/sh) >>")


@refused("password.pdf", "password")
def password():
    """Encrypted for a password that nobody gave."""
    return pdf(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>".encode(),
               trailer="/Encrypt 6 0 R /ID [<00> <00>]")


@any_end("bomb.pdf")
def bomb_pdf():
    """Time and memory: a page of 300 MiB of text orders, packed into less than half a MiB."""
    return pdf(content=b"BT /F1 12 Tf 72 700 Td " + b"(Resolution) Tj 0 1 Td " * (13 * MIB) + b"ET")


@refused("laughs.pdf", "asks for more than")
def laughs_pdf():
    """Time: forms that draw ten of one another, twelve times over."""
    forms = []
    for number in range(12):
        inner = b"/X Do " * 10 if number < 11 else b"BT /F1 12 Tf 72 700 Td (A) Tj ET"
        below = f"/XObject << /X {7 + number} 0 R >>" if number < 11 else "/Font << /F1 5 0 R >>"
        forms.append(stream(inner, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
                            f"/Resources << {below} >>"))
    return pdf(*forms, content=b"/X Do", resources="/XObject << /X 6 0 R >>")


@any_end("pages_in_a_circle.pdf")
def pages_in_a_circle():
    """Endless loop: a tree of pages that holds itself."""
    return pdf().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")


@any_end("many_pages.pdf")
def many_pages():
    """Memory: a count of pages that is not theirs."""
    return pdf().replace(b"/Count 1 ", b"/Count 2000000000 ")


@any_end("half.pdf")
def half_pdf():
    """Damage: the second half of a PDF never arrived."""
    whole = pdf()
    return whole[:len(whole) // 2]


@any_end("only_a_head.pdf")
def only_a_head():
    """Nothing after the first line."""
    return b"%PDF-1.7\n"


@any_end("brackets.pdf")
def brackets():
    """The stack: a megabyte of arrays in one another."""
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * MIB


# -- text -----------------------------------------------------------------------------------------


def text(body):
    return (RESOLUTION + body[:MIB]).encode()[:MIB].decode("utf-8", "ignore").encode()


@any_end("digits_and_dots.txt")
def digits_and_dots():
    """Quadratic time and overflow: one number of a megabyte."""
    return text("1." * MIB)


@any_end("digits.txt")
def digits():
    """Overflow: a clause number of a million digits."""
    return text("9" * MIB + ". Пункт")


@any_end("numbers_of_lines.txt")
def numbers_of_lines():
    """Quadratic time: a hundred thousand numbers alone on their lines."""
    return text("".join(f"{n}.\n" for n in range(200000)))


@any_end("hyphens.txt")
def hyphens():
    """Quadratic time: a word of a megabyte, hyphenated at each line's end."""
    return text("слово-\n" * 100000)


@any_end("hyphens_in_a_line.txt")
def hyphens_in_a_line():
    """Quadratic time: one word of hyphens."""
    return text("а-" * MIB)


@any_end("dashes.txt")
def dashes():
    """Quadratic time: a megabyte of bullets with nothing after them."""
    return text("- " * MIB)


@any_end("bullets.txt")
def bullets():
    """Depth: lists in lists, each a space deeper."""
    return text("".join(" " * (n % 700) + "- пункт;\n" for n in range(3000)))


@any_end("one_line.txt")
def one_line():
    """Quadratic time: a megabyte without a line's end."""
    return text(SENTENCE * 40000)


@any_end("one_word.txt")
def one_word():
    """A word of a megabyte."""
    return text("а" * MIB)


@any_end("newlines.txt")
def newlines():
    """A megabyte of empty lines around a resolution."""
    return RESOLUTION.encode() + b"\n" * MIB + "1. Пункт.\n".encode()


@any_end("spaces.txt")
def spaces():
    """Quadratic time: a megabyte of spaces in a line."""
    return text("а" + " " * MIB + "б")


@any_end("quotes.txt")
def quotes():
    """Quadratic time: quotation marks that never close."""
    return text("«" * MIB)


@any_end("brackets.txt")
def brackets_txt():
    """The stack and time: brackets and marks of Markdown that never close."""
    return text("[(*_`" * MIB)


@any_end("stars.txt")
def stars():
    """Quadratic time: marks of bold type."""
    return text("**а** " * MIB)


@any_end("bars.txt")
def bars():
    """Quadratic time: rows of a table without end."""
    return text("| а " * 60 + "|\n") + text("| а | б |\n" * 60000)


@any_end("dates.txt")
def dates():
    """Quadratic time: sixty thousand dates, of which one is the document's."""
    return text("27 августа 2020 года, " * 60000)


@any_end("districts.txt")
def districts():
    """Quadratic time: forty thousand districts, of which one is the document's."""
    return text("Тихвинский район, г.о. Сызрань, муниципальный район Безенчукский\n" * 20000)


@any_end("capitals.txt")
def capitals():
    """Quadratic time: a title that never ends."""
    return text("РЕЗОЛЮЦИЯ КОНФЕРЕНЦИИ\n" * 40000)


@any_end("letter_spaced.txt")
def letter_spaced():
    """Quadratic time: a letter-spaced word of a megabyte."""
    return text("Р Е Ш Е Н И Е " * 60000)


@any_end("page_numbers.txt")
def page_numbers():
    """Quadratic time: a hundred thousand pages with nothing but their numbers."""
    return text("".join(f"\f{n}\n" for n in range(120000)))


@any_end("lead_ins.txt")
def lead_ins():
    """Quadratic time: lead-ins without a list."""
    return text("Конференция рекомендует:\n" * 30000)


@any_end("double_encoding.txt")
def double_encoding():
    """Quadratic time: a megabyte that was decoded wrongly twice."""
    twice = SENTENCE.encode().decode("cp1251", "ignore")
    return text(twice * 20000)


@any_end("telephones.txt")
def telephones():
    """Quadratic time: private things without end."""
    return text("Исп. Петрова А.А., тел. 8 (84676) 2-17-48, a@b.ru, 123-456-789 00\n" * 12000)


@any_end("combining.txt")
def combining():
    """Time: a letter with half a million accents, which are put in their order."""
    return text("а" + "\u0301\u0316" * (MIB // 4))


@any_end("direction_marks.txt")
def direction_marks():
    """A text of marks that turn its direction and have no width."""
    return text("\u202e\u200b\u2066" * (MIB // 9) + "пункт")


@refused("zeros.txt", "")
def zeros():
    """A megabyte of NULs: no text."""
    return bytes(MIB)


@refused("random.txt", "")
def random_bytes():
    """A megabyte of noise: no text in any encoding."""
    return random.Random(3).randbytes(MIB)


@refused("odd.txt", "")
def utf16_odd():
    """UTF-16 that ends in the middle of a character."""
    return b"\xff\xfe" + (RESOLUTION * 40).encode("utf-16-le")[:-1]


@refused("half_surrogate.txt", "")
def half_surrogate():
    """UTF-16 with half of a pair."""
    return b"\xff\xfe" + RESOLUTION.encode("utf-16-le") + b"\x00\xd8" + "а".encode("utf-16-le")


# -- what LibreOffice would be asked ------------------------------------------------------------


@refused("password.docx", "password")
def encrypted_ooxml():
    """A DOCX protected by a password: a compound file that holds an EncryptedPackage."""
    return compound_file("EncryptionInfo", "EncryptedPackage")


@any_end("empty_compound.doc")
def empty_compound():
    """A compound file that holds no Word document."""
    return compound_file("Nothing")


@any_end("links.rtf")
def rtf_links():
    """Fetching: fields and objects of an RTF that name other files and other machines."""
    told = "".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in RESOLUTION.replace("\n", "\\par "))
    return (r"{\rtf1\ansi " + told
            + r"{\field{\*\fldinst INCLUDEPICTURE \"http://127.0.0.1:9/x.png\"}{\fldrslt }}"
            + r"{\field{\*\fldinst INCLUDETEXT \"/etc/passwd\"}{\fldrslt }}"
            + r"{\object\objautlink\objupdate{\*\objclass Package}{\*\objdata 01050000}}"
            + r"{\*\template http://127.0.0.1:9/x.dot}}").encode()


@any_end("deep.rtf")
def rtf_deep():
    """The stack: a megabyte of groups in one another."""
    return b"{\\rtf1 " + b"{" * MIB


def write(directory, names):
    for name in names or RECIPES:
        (pathlib.Path(directory) / name).write_bytes(RECIPES[name][0]())


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2:])
