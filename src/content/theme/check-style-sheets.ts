import { warning } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import type { TemplateRoot } from '../audience/template-roots.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';

/**
 * Style sheets that lie in a theme's folder, each a warning `content/theme-css` at its first property: what CSS would set
 * beside the tokens, neither the fit nor PowerPoint would know of.
 */
export async function checkStyleSheets(
  host: Host,
  name: string,
  {
    roots,
    mention,
    report,
  }: { readonly roots: readonly TemplateRoot[]; readonly mention: Span | null; readonly report: Report },
): Promise<void> {
  const sheets = roots.flatMap(({ folder, files }) =>
    files
      .filter((path) => path.startsWith(`themes/${name}/`) && /\.css$/iu.test(path))
      .map((path) => joinPath(folder, path)),
  );
  for (const path of sheets) {
    const file = await readText(host, path, { mention, report });
    if (file === null) continue;
    const found = /(?<=[{;]\s*)[\w-]+(?=\s*:)/u.exec(file.text);
    const start = found?.index ?? 0;
    const said =
      found === null ? 'No printer reads this style sheet' : `No printer reads \`${found[0]}\` here`;
    report(
      warning(
        'content/theme-css',
        { file, start, end: start + (found?.[0].length ?? 0) },
        `${said}: a theme is the tokens of its theme.yaml, from which every format is made.`,
        'Set colours, fonts, sizes and margins there; `briefpress schema theme` lists them.',
      ),
    );
  }
}
