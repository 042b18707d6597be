import { XML_HEAD } from './xml.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PACKAGE = 'application/vnd.openxmlformats-package';

/** Kinds of parts by their paths. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/u, `${OFFICE}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/u, `${OFFICE}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/u, `${OFFICE}.presentationml.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/u, `${OFFICE}.presentationml.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/u, `${OFFICE}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/u, `${OFFICE}.presentationml.notesSlide+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/u, `${OFFICE}.drawingml.chart+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/u, `${OFFICE}.theme+xml`],
  [/^ppt\/presProps\.xml$/u, `${OFFICE}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/u, `${OFFICE}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/u, `${OFFICE}.presentationml.tableStyles+xml`],
  [/^docProps\/core\.xml$/u, `${PACKAGE}.core-properties+xml`],
  [/^docProps\/app\.xml$/u, `${OFFICE}.extended-properties+xml`],
];

const EXTENSIONS: Readonly<Record<string, string>> = {
  rels: `${PACKAGE}.relationships+xml`,
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

/** `[Content_Types].xml` for exactly the parts that there are. */
export function contentTypes(paths: readonly string[]): string {
  const extensions = new Set(paths.map((path) => path.replace(/^.*\./u, '')));
  const defaults = Object.entries(EXTENSIONS)
    .filter(([extension]) => extensions.has(extension) || extension === 'xml' || extension === 'rels')
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = [...paths].sort().flatMap((path) => {
    const type = PARTS.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>`;
}
