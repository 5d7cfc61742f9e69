"""The facts of a document, dated with the paper's own day, and the colours that its numbers mean."""

import struct
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFString

from khoktoom_desktop.paper.blocks import plain
from khoktoom_desktop.paper.packing import stream_object

PRODUCER = "Khoktoom Desktop"
# In the header of a profile (ICC.1, 7.2): when it was made, and a digest that stands for it.
_MADE_AT, _DIGEST_AT, _DIGEST_LENGTH = 24, 84, 16
_PACKET = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00+07:00</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00+07:00</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class Facts(NamedTuple):
    """Title, author (the office), the paper's day, the language of its text."""

    title: str
    author: str
    day: date
    language: str = "th-TH"


class Info(PDFInfo):
    """The document's facts as old readers know them; ReportLab would name itself and the clock."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts

    def format(self, document: Any) -> bytes:
        """Return them as PDF; ReportLab calls it."""
        stamp = PDFString(f"D:{self._facts.day:%Y%m%d}000000+07'00'")
        facts = {
            "Title": PDFString(self._facts.title),
            "Author": PDFString(self._facts.author),
            "Creator": PDFString(PRODUCER),
            "Producer": PDFString(PRODUCER),
            "CreationDate": stamp,
            "ModDate": stamp,
            "Trapped": PDFName("False"),
        }
        return PDFDictionary(facts).format(document)


def metadata_stream(facts: Facts) -> bytes:
    """Return the same facts as XMP, readable without unpacking, as archives want it (ISO 19005-2, 6.6.2)."""
    packet = _PACKET.format(
        title=plain(facts.title),
        author=plain(facts.author),
        language=plain(facts.language),
        producer=PRODUCER,
        day=facts.day.isoformat(),
    )
    return stream_object(packet.encode(), "/Type/Metadata/Subtype/XML", packed=False)


def output_intent(profile: int) -> bytes:
    """Return what the colours of the document are meant for; ``profile`` is the number of its object."""
    name = "(sRGB IEC61966-2.1)"
    known = f"/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{name}/Info{name}"
    return f"<<{known}/DestOutputProfile {profile} 0 R>>".encode()


@lru_cache(1)
def colour_profile() -> bytes:
    """Return the sRGB profile, the same bytes at any time of making."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    struct.pack_into(">6H", profile, _MADE_AT, 2000, 1, 1, 0, 0, 0)
    profile[_DIGEST_AT : _DIGEST_AT + _DIGEST_LENGTH] = bytes(_DIGEST_LENGTH)
    return stream_object(bytes(profile), "/N 3")
