/**
 * The colour space of every file we write, as an ICC profile of version 4 (ICC.1:2010): sRGB with the white of D50 that
 * profiles are counted in, and the transfer curve of IEC 61966-2-1. PDF/A asks for one inside the file.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', localizedText('sRGB IEC61966-2.1')],
    ['cprt', localizedText('No copyright, use freely')],
    ['wtpt', numbers('XYZ ', D50)],
    ['chad', numbers('sf32', FROM_D65)],
    ['rXYZ', numbers('XYZ ', [0.436_03, 0.222_49, 0.013_92])],
    ['gXYZ', numbers('XYZ ', [0.385_15, 0.716_87, 0.097_08])],
    ['bXYZ', numbers('XYZ ', [0.143_07, 0.060_61, 0.714_1])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return withHeader(tags);
}

const D50 = [0.9642, 1, 0.8249] as const;
/** Bradford's adaptation of D65 to D50, row by row. */
const FROM_D65 = [
  1.047_886, 0.022_919, -0.050_216, 0.029_582, 0.990_479, -0.017_079, -0.009_252, 0.015_073, 0.751_679,
] as const;

const HEADER = 128;
const ENTRY = 12;

/** Header, table of tags, and their data one after another; tags that are the same array share it. */
function withHeader(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let end = HEADER + 4 + ENTRY * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += data.length;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, end);
  view.setUint32(8, 0x04_20_00_00);
  for (const [at, sign] of [
    [12, 'mntr'],
    [16, 'RGB '],
    [20, 'XYZ '],
    [36, 'acsp'],
  ] as const) {
    bytes.set(ascii(sign), at);
  }
  // The day of the standard: a profile has a date, and ours must not say when the file was made.
  for (const [index, part] of [1999, 10, 18].entries()) view.setUint16(24 + 2 * index, part);
  for (const [index, value] of D50.entries()) view.setInt32(68 + 4 * index, fixed(value));
  view.setUint32(HEADER, tags.length);
  for (const [index, [name, data]] of tags.entries()) {
    const at = HEADER + 4 + ENTRY * index;
    bytes.set(ascii(name), at);
    view.setUint32(at + 4, places.get(data) ?? 0);
    view.setUint32(at + 8, data.length);
  }
  for (const [data, at] of places) bytes.set(data, at);
  return bytes;
}

/** A number with sixteen binary places. */
function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function numbers(type: 'XYZ ' | 'sf32', values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii(type));
  for (const [index, value] of values.entries()) view.setInt32(8 + 4 * index, fixed(value));
  return bytes;
}

/** `(a·x + b)^g` from `d` on, and `c·x` below: g, a, b, c, d. */
function parametricCurve(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(12 + 4 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii('para'));
  view.setUint16(8, 3);
  for (const [index, value] of values.entries()) view.setInt32(12 + 4 * index, fixed(value));
  return bytes;
}

/** A text in English alone, in UTF-16, padded to four bytes. */
function localizedText(text: string): Uint8Array {
  const bytes = new Uint8Array(28 + Math.ceil((2 * text.length) / 4) * 4);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii('mluc'));
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  bytes.set(ascii('enUS'), 16);
  view.setUint32(20, 2 * text.length);
  view.setUint32(24, 28);
  for (const [index, character] of [...text].entries())
    view.setUint16(28 + 2 * index, character.charCodeAt(0));
  return bytes;
}
