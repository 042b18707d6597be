/** Text as XML holds it: its five signs escaped, what it has no character for replaced. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text without characters that XML 1.0 has no place for. */
export function cleanText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** Points in PowerPoint's unit. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';

/** Namespaces of every part of a presentation. */
export const NAMESPACES = `xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}" xmlns:p="${PRESENTATION}"`;

/** A relationships part: ids in order from `rId1`, unless given. */
export function relationships(
  rels: readonly {
    readonly id?: string;
    readonly type: string;
    readonly target: string;
    readonly external?: boolean;
  }[],
): string {
  const all = rels.map(
    ({ id, type, target, external }, index) =>
      `<Relationship Id="${id ?? `rId${index + 1}`}" Type="${type.includes(':') ? type : `${RELATIONSHIPS}/${type}`}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
