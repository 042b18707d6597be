import { error } from '../../diagnostics/diagnose.ts';
import { decoded, imagePath } from '../../markdown/figure-path.ts';
import type { ImageFile } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import { imageSize } from '../files/image-size.ts';
import { findInside } from '../files/inside.ts';
import { tidyPath } from '../files/paths.ts';
import { BINARY_LIMIT, readFile } from '../files/read-file.ts';
import { isWholePicture } from '../files/whole-picture.ts';
import type { SectionSource } from './section-source.ts';

interface ImagesOptions {
  readonly folder: string;
  /** Whose folder it is, in words; the brief's where nothing is said. */
  readonly owner?: string;
  readonly report: Report;
}

/** The pictures that prose shows, each once. Missing, outside, of another kind, or loading something are errors. */
export async function readImages(
  host: Host,
  sections: readonly SectionSource[],
  options: ImagesOptions,
): Promise<readonly ImageFile[]> {
  const images = new Map<string, ImageFile | null>();
  const printed = new Map<string, string>();
  for (const { body, scan } of sections) {
    for (const { path, pathStart, pathEnd } of scan.images) {
      if (path.startsWith('chart:') || images.has(path)) continue;
      const mention = { file: body.file, start: body.start + pathStart, end: body.start + pathEnd };
      images.set(path, await readImage(host, { path, mention }, options));
      const twin = printed.get(imagePath(path));
      if (twin === undefined) printed.set(imagePath(path), path);
      else if (tidyPath(decoded(twin)) !== tidyPath(decoded(path))) {
        const message = `"${path}" and "${twin}" would both be printed as ${imagePath(path)}.`;
        options.report(error('content/image', mention, message, 'Rename one of the two files.'));
      }
    }
  }
  return [...images.values()].flatMap((image) => image ?? []);
}

/** One picture, by its path in the Markdown or theme that shows it. */
export async function readImage(
  host: Host,
  { path, mention }: { readonly path: string; readonly mention: Span },
  { folder, owner = 'the brief', report }: ImagesOptions,
): Promise<ImageFile | null> {
  if (/^([a-z]+:)?\/\//i.test(path) || /^data:/i.test(path)) {
    const hint = `Save it in ${owner === 'the brief' ? 'images/' : 'its folder'} and name it from there.`;
    report(
      error(
        'content/image',
        mention,
        `A picture must be a file of ${owner}: nothing is loaded from outside.`,
        hint,
      ),
    );
    return null;
  }
  const found = await findInside(host, { folder, path: decoded(path), owner }, { mention, report });
  if (found === null) return null;
  const bytes = await readFile(host, found, { limit: BINARY_LIMIT, mention, report });
  if (bytes === null) return null;
  const size = imageSize(bytes);
  if (size === null) {
    report(
      error(
        'content/image',
        mention,
        `"${path}" is no PNG, JPEG or SVG file with a size.`,
        'Save it as PNG.',
      ),
    );
    return null;
  }
  if (!(await isWholePicture(bytes, size.mime))) {
    const message = `"${path}" is damaged or was cut short.`;
    report(error('content/image', mention, message, 'Save or copy it again.'));
    return null;
  }
  if (size.mime === 'image/svg+xml' && loadsSomething(bytes)) {
    const message = `"${path}" runs a script or loads something from outside.`;
    report(error('content/image', mention, message, 'Export it again as a plain, self-contained SVG.'));
    return null;
  }
  return { path, bytes, ...size };
}

function loadsSomething(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const unsafe = /<script|<foreignObject|<!ENTITY|\son\w+\s*=|@import|javascript:/i;
  const outside = /(?:\bhref|\bsrc)\s*=\s*["']\s*(?!#|data:image\/)[^"'\s]|url\(\s*["']?(?!#|data:)[^)\s"']/i;
  return unsafe.test(text) || outside.test(text);
}
