import type { Tag } from '../model/page.ts';
import { internals, type PdfElement } from './pdf-internals.ts';

/** Builds the structure tree; frames add their content to its elements, which are numbered as the tags are. */
export function openStructure(tags: readonly Tag[], document: PDFKit.PDFDocument): readonly PdfElement[] {
  const pdf = internals(document);
  const elements: PdfElement[] = [];
  for (const [index, tag] of tags.entries()) {
    const scope = tag.role === 'TH' ? { scope: tag.attribute } : {};
    const element = pdf.struct(tag.role, { ...(tag.alt === null ? {} : { alt: tag.alt }), ...scope });
    if (tag.role === 'L' && tag.attribute) {
      element.dictionary.data.A = { O: 'List', ListNumbering: tag.attribute };
    }
    // Every note has a name of its own (PDF/UA-1, 7.9).
    if (tag.role === 'Note') element.dictionary.data.ID = new String(`note-${index}`);
    elements.push(element);
    const parent = tag.parent === null ? undefined : elements[tag.parent];
    // Painting the citation adds it there.
    if (tag.cited !== null) continue;
    if (parent) parent.add(element);
    else pdf.addStructure(element);
  }
  return elements;
}
