"""What python-pptx finds in a presentation, as JSON: the reading of a program that is not ours."""

import json
import sys

from pptx import Presentation
from pptx.util import Pt

presentation = Presentation(sys.argv[1])


def text_of(frame):
    return [
        {"text": "".join(run.text for run in paragraph.runs), "level": paragraph.level}
        for paragraph in frame.paragraphs
    ]


def shape_of(shape):
    found = {
        "name": shape.name,
        "id": shape.shape_id,
        "type": str(shape.shape_type),
        "placeholder": str(shape.placeholder_format.type) if shape.is_placeholder else None,
        "alt": shape._element.xpath(".//p:cNvPr")[0].get("descr"),
        "box": [shape.left / Pt(1), shape.top / Pt(1), shape.width / Pt(1), shape.height / Pt(1)],
    }
    if shape.has_text_frame:
        found["text"] = text_of(shape.text_frame)
        found["autofit"] = str(shape.text_frame.auto_size)
    if shape.has_table:
        table = shape.table
        found["head"] = table.first_row
        found["rows"] = [[cell.text for cell in row.cells] for row in table.rows]
    if shape.has_chart:
        chart = shape.chart
        found["chart"] = str(chart.chart_type)
        found["series"] = [{"name": one.name, "values": list(one.values)} for one in chart.plots[0].series]
        found["workbook"] = len(chart.part.chart_workbook.xlsx_part.blob) if chart.part.chart_workbook.xlsx_part else 0
    return found


def slide_of(slide):
    return {
        "layout": slide.slide_layout.name,
        "title": slide.shapes.title.text if slide.shapes.title is not None else None,
        "shapes": [shape_of(shape) for shape in slide.shapes],
        "notes": slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else None,
    }


core = presentation.core_properties
print(
    json.dumps(
        {
            "title": core.title,
            "language": core.language,
            "modified": core.modified.isoformat(),
            "layouts": [layout.name for layout in presentation.slide_layouts],
            "slides": [slide_of(slide) for slide in presentation.slides],
        }
    )
)
