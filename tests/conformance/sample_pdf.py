#!/usr/bin/env python3
"""Writes a one-page PDF for the controls of the geometry judge: sample_pdf.py good|overflow|overlap > FILE."""

import sys

LINES = {
    "good": [(72, 700, "A line that stays on the page."), (72, 684, "A line below it.")],
    "overflow": [(72, 700, "A line that stays on the page."), (500, 684, "A line that runs off the page.")],
    "overlap": [(72, 700, "A line that stays on the page."), (76, 702, "A line over it.")],
}


def pdf(lines) -> bytes:
    """Returns a PDF with each (x, y, text) in 12 points."""
    shown = "".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj\n" for x, y, text in lines)
    content = f"BT /F1 12 Tf\n{shown}ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    written, offsets = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(written)}\n%%EOF\n"
    return f"{written}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in LINES:
        sys.exit(__doc__)
    sys.stdout.buffer.write(pdf(LINES[sys.argv[1]]))
