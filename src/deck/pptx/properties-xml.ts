import type { Publication } from '../../model/publication.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** Title, subject, language and dates; nobody's name, since the brief names none. */
export function coreXml({ title, subject, language, issued, marking }: Publication): string {
  const date = `${new Date(issued.seconds * 1000).toISOString().slice(0, 19)}Z`;
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  const element = (name: string, text: string | null): string =>
    text === null ? '' : `<${name}>${escapeXml(text)}</${name}>`;
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:language', language),
    element('cp:category', marking?.label ?? null),
    stamp('created'),
    stamp('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/** What made the file. */
export function appXml(slides: number, notes: number): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Briefpress</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides></Properties>`;
}
