import type { Page } from 'playwright-core';

/** An HTML or XML file as a browser takes it. */
export interface ReadFile {
  readonly path: string;
  /** Elements with the names of their attributes, each kind once. */
  readonly kinds: readonly string[];
  /** How many elements act on the page or style it. */
  readonly programs: number;
  /** Where links and pictures lead, by scheme; `#` for a place on the page. */
  readonly schemes: readonly string[];
  /** What paragraphs, cells, headings and texts in place of pictures say. */
  readonly texts: readonly string[];
}

/** Parses files in the browser without running anything in them. SVG and the parts of a PPTX must be well-formed XML. */
export async function readElements(
  page: Page,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<readonly ReadFile[]> {
  return page.evaluate<ReadFile[]>(`(${READ})(${JSON.stringify(files)})`);
}

const READ = `(files) => files.map(({ path, text }) => {
  const type = path.endsWith('.svg') ? 'image/svg+xml' : /xml$|rels$/.test(path) ? 'application/xml' : 'text/html';
  const parsed = new DOMParser().parseFromString(text, type);
  const elements = [...parsed.querySelectorAll('*')];
  const BLOCKS = 'title, desc, v, h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, header, footer, button, figcaption';
  const ownText = (block) => {
    const copy = block.cloneNode(true);
    for (const inner of copy.querySelectorAll('svg')) inner.remove();
    return copy.textContent;
  };
  const attributes = elements.flatMap((element) => [...element.attributes]);
  const links = attributes.filter(({ name, ownerElement }) => /^(xlink:)?(href|src|action|data)$/.test(name)
    || (name === 'Target' && ownerElement.getAttribute('TargetMode') === 'External'));
  return {
    path,
    kinds: [...new Set(elements.map(({ localName, attributes }) =>
      [localName, ...[...attributes].map(({ name }) => name).sort()].join(' ')))],
    programs: elements.filter(({ localName, namespaceURI }) => /xhtml|svg/.test(namespaceURI)
      && /^(script|style|iframe|object|embed|form|base)$/.test(localName)).length,
    schemes: [...new Set(links.map(({ value }) => value.startsWith('#') ? '#' : value.split(':')[0]))],
    texts: [
      ...[...parsed.querySelectorAll(BLOCKS)]
        .filter((block) => block.querySelector(BLOCKS) === null)
        .map(ownText),
      ...attributes.filter(({ name }) => /^(alt|title|aria-label|descr)$/.test(name)).map(({ value }) => value),
    ],
  };
})`;
