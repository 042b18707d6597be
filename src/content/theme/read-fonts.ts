import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import { type Host, HostError } from '../../model/host.ts';
import type { Ref } from '../../model/text.ts';
import type { FontFamily, FontFile, Theme } from '../../model/theme.ts';
import { readPlain, readRef } from '../build/read-node.ts';
import { findInside } from '../files/inside.ts';
import { folderOf } from '../files/paths.ts';
import { BINARY_LIMIT, readFile } from '../files/read-file.ts';
import { fieldOf, type Located } from '../yaml/located.ts';

const PACKAGE = 'npm:';
const ROLES = ['serif', 'sans', 'mono'] as const;

/** The faces a theme names; one that is missing or no font is an error, and then null. A face not named is the regular one. */
export async function readFamilies(
  host: Host,
  theme: Located,
  report: Report,
): Promise<Theme['fonts'] | null> {
  const known = new Map<string, FontFile | null>();
  const face = async (ref: Ref): Promise<FontFile | null> => {
    const found = known.has(ref.id) ? (known.get(ref.id) ?? null) : await readFont(host, ref, report);
    known.set(ref.id, found);
    return found;
  };
  const families: FontFamily[] = [];
  for (const role of ROLES) {
    const node = fieldOf(fieldOf(theme, 'fonts'), role);
    const regular = readRef(node, 'regular');
    if (regular === null) return null;
    const bold = readRef(node, 'bold') ?? readRef(node, 'semibold') ?? regular;
    const faces = {
      regular: await face(regular),
      italic: await face(readRef(node, 'italic') ?? regular),
      semibold: await face(readRef(node, 'semibold') ?? bold),
      bold: await face(bold),
    };
    const { regular: first, italic, semibold, bold: heavy } = faces;
    if (first === null || italic === null || semibold === null || heavy === null) continue;
    families.push({ name: readPlain(node, 'name') ?? role, regular: first, italic, semibold, bold: heavy });
  }
  const [serif, sans, mono] = families;
  if (serif === undefined || sans === undefined || mono === undefined) return null;
  return { serif, sans, mono, arabic: await readArabic(host) };
}

/** What Arabic script is set in where the theme's own families do not have it. */
async function readArabic(host: Host): Promise<FontFamily> {
  const face = async (style: string): Promise<FontFile> => {
    const path = `@expo-google-fonts/vazirmatn/${style}/Vazirmatn_${style}.ttf`;
    return { path, bytes: await host.readPackageFile(path) };
  };
  const [regular, semibold, bold] = await Promise.all([
    face('400Regular'),
    face('600SemiBold'),
    face('700Bold'),
  ]);
  return { name: 'Vazirmatn', regular, italic: regular, semibold, bold };
}

async function readFont(host: Host, ref: Ref, report: Report): Promise<FontFile | null> {
  const bytes = await readBytes(host, ref, report);
  if (bytes === null) return null;
  const problem = whyNoFont(bytes);
  if (problem === null) return { path: ref.id.replace(PACKAGE, ''), bytes };
  const hint = 'Use one static TrueType or OpenType file (.ttf, .otf) a face.';
  report(error('content/font', ref.span, `"${ref.id}" ${problem}.`, hint));
  return null;
}

/** A font lies in a package, or beside the file that names it. */
async function readBytes(host: Host, { id, span }: Ref, report: Report): Promise<Uint8Array | null> {
  if (!id.startsWith(PACKAGE)) {
    const folder = folderOf(span.file.path);
    const path = await findInside(host, { folder, path: id, owner: 'the theme' }, { mention: span, report });
    return path === null ? null : readFile(host, path, { limit: BINARY_LIMIT, mention: span, report });
  }
  try {
    return await host.readPackageFile(id.slice(PACKAGE.length));
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    report(
      error(
        'content/font',
        span,
        `The font ${id} is not there.`,
        'Check the name of the package and of the file in it.',
      ),
    );
    return null;
  }
}

/** OpenType's first four bytes say what a file is. */
function whyNoFont(bytes: Uint8Array): string | null {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  if (tag === '\u0000\u0001\u0000\u0000' || tag === 'OTTO' || tag === 'true') return null;
  if (tag === 'ttcf') return 'is a collection of several fonts';
  if (tag === 'wOFF' || tag === 'wOF2') return 'is a font for web pages';
  return 'is no font';
}
