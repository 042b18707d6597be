import { escapeXml } from '../xml.ts';
import { cellsRef, nameRef, type Sheet, shown } from './sheet.ts';

/** A column of the workbook as a chart's element reads it, with a copy of what it holds. */
export function columnXml(sheet: Sheet, column: number): string {
  const cells = (sheet.columns[column]?.cells ?? []).map(shown);
  const ref = `<c:f>${cellsRef(column, cells.length)}</c:f>`;
  const count = `<c:ptCount val="${cells.length}"/>`;
  const points = cells.map((cell, index) =>
    cell === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(`${cell}`)}</c:v></c:pt>`,
  );
  return cells.some((cell) => typeof cell === 'string')
    ? `<c:strRef>${ref}<c:strCache>${count}${points.join('')}</c:strCache></c:strRef>`
    : `<c:numRef>${ref}<c:numCache><c:formatCode>General</c:formatCode>${count}${points.join('')}</c:numCache></c:numRef>`;
}

/** The name of a series. */
export function nameXml(sheet: Sheet, column: number): string {
  const name = escapeXml(sheet.columns[column]?.name ?? '');
  return `<c:tx><c:strRef><c:f>${nameRef(column)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

/** What a label shows. */
export function showXml({
  value = false,
  name = false,
}: {
  readonly value?: boolean;
  readonly name?: boolean;
}): string {
  const flag = (on: boolean): string => (on ? '1' : '0');
  return `<c:showLegendKey val="0"/><c:showVal val="${flag(value)}"/><c:showCatName val="0"/><c:showSerName val="${flag(name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}
