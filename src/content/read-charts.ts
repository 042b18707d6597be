import { error } from '../diagnostics/diagnose.ts';
import type { Report } from '../model/diagnostic.ts';
import type { WrittenChart } from './build/build-charts.ts';
import type { BriefFiles } from './files/brief-files.ts';
import { inOrder } from './files/in-order.ts';
import { nameOf } from './files/paths.ts';
import { readYaml } from './read-document.ts';
import { chartSchema } from './schema/chart-schema.ts';
import { fileId } from './schema/keys.ts';
import { entriesOf, fieldOf, type Located } from './yaml/located.ts';

/** The charts of `charts:` in the brief, then those of `charts/*.yaml` by file name. */
export async function readCharts(
  root: Located,
  files: BriefFiles,
  report: Report,
): Promise<readonly WrittenChart[]> {
  const inBrief = entriesOf(fieldOf(root, 'charts')).map(({ key, keySpan, value }) => ({
    ...{ id: key, span: keySpan, node: value },
  }));
  const names = await files.list('charts', '.yaml');
  const own = await inOrder(names, report, (name, note) => readChart(files, name, note));
  const charts = own.flatMap((chart) => chart ?? []);
  for (const twin of inBrief.filter(({ id }) => charts.some((chart) => chart.id === id))) {
    const message = `The brief has a chart "${twin.id}", and charts/${twin.id}.yaml exists too.`;
    report(error('content/given-twice', twin.span, message, 'Keep one of them.'));
  }
  return [...inBrief, ...charts];
}

async function readChart(files: BriefFiles, name: string, report: Report): Promise<WrittenChart | null> {
  const file = await files.readListed(name, report);
  if (file === 'unreadable') return null;
  const id = nameOf(name).replace(/\.yaml$/, '');
  const span = { file, start: 0, end: /^.*/.exec(file.text)?.[0].trimEnd().length ?? 0 };
  if (!fileId.safeParse(id).success) {
    const hint = 'Rename the file: letters a to z, digits, - and _.';
    report(error('content/wrong-id', span, `"${id}" cannot be the id of a chart.`, hint));
  }
  const node = readYaml(file, { schema: chartSchema, report });
  return node === null ? null : { id, span, node };
}
