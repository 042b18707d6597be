import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader program finds in a PDF. */
export interface ReadPdf {
  readonly pages: readonly {
    readonly text: string;
    readonly links: readonly { readonly url: string | null; readonly dest: string | null }[];
    /** The page's part of the structure tree. */
    readonly structure: unknown;
  }[];
  readonly outline: readonly OutlineItem[];
  readonly destinations: ReadonlyMap<string, number>;
  readonly info: Record<string, unknown>;
  /** Files inside, by name. */
  readonly attached: ReadonlyMap<string, Uint8Array>;
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const text = content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    const annotations = await page.getAnnotations();
    const links = annotations.map((annotation) => ({
      url: annotation.url ?? null,
      dest: annotation.dest ?? null,
    }));
    pages.push({ text, links, structure: await page.getStructTree() });
  }
  const destinations = new Map<string, number>();
  for (const [name, target] of Object.entries(await document.getDestinations())) {
    if (Array.isArray(target)) destinations.set(name, await document.getPageIndex(target[0]));
  }
  const { info } = await document.getMetadata();
  const outline = ((await document.getOutline()) ?? []) as readonly OutlineItem[];
  const files: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
  const attached = new Map(Object.entries(files).map(([name, { content }]) => [name, content]));
  return { pages, outline, destinations, info: info as Record<string, unknown>, attached };
}
