import { error } from '../../diagnostics/diagnose.ts';
import type { Diagnostic, Report } from '../../model/diagnostic.ts';
import type { HandlingLabel, HandlingScheme } from '../../model/handling.ts';
import type { Host } from '../../model/host.ts';
import type { TemplateRoot } from '../audience/template-roots.ts';
import { readPlain } from '../build/read-node.ts';
import { readYaml } from '../read-document.ts';
import { markingsSchema } from '../schema/markings-schema.ts';
import { TLP } from '../tlp.ts';
import { fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { houseFile } from './house-file.ts';

/** The labels of `markings.yaml` in the nearest template folder that has one; TLP where none has, or it has errors. */
export async function readMarkings(
  host: Host,
  options: { readonly roots: readonly TemplateRoot[]; readonly report: Report },
): Promise<HandlingScheme> {
  const file = await houseFile(host, 'markings.yaml', options);
  if (file === null) return TLP;
  const problems: Diagnostic[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const node = readYaml(file, { schema: markingsSchema, report });
  const scheme = node === null || problems.length > 0 ? null : buildScheme(node, report);
  problems.forEach(options.report);
  return problems.length > 0 || scheme === null ? TLP : scheme;
}

function buildScheme(node: Located, report: Report): HandlingScheme {
  const taken = new Map<string, string>();
  const labels = itemsOf(fieldOf(node, 'labels')).map((item) => {
    const label = buildLabel(item);
    for (const name of namesOf(label)) {
      const other = taken.get(name);
      if (other !== undefined && other !== label.id) {
        const message = `"${name}" names two markings: "${other}" and "${label.id}".`;
        report(
          error(
            'content/duplicate-id',
            item.span,
            message,
            'Every label and every name under `also` stands once.',
          ),
        );
      }
      taken.set(name, label.id);
    }
    return label;
  });
  return { name: readPlain(node, 'name') ?? '', labels };
}

function buildLabel(node: Located): HandlingLabel {
  const id = (readPlain(node, 'id') ?? '').toLowerCase();
  return {
    id,
    label: readPlain(node, 'label') ?? id,
    color: (readPlain(node, 'color') ?? '#ffffff').toLowerCase(),
    background: (readPlain(node, 'background') ?? '#000000').toLowerCase(),
    also: itemsOf(fieldOf(node, 'also')).flatMap((name) =>
      name.kind === 'scalar' ? [name.text.toLowerCase()] : [],
    ),
  };
}

function namesOf({ id, label, also }: HandlingLabel): ReadonlySet<string> {
  return new Set([id, label.toLowerCase(), ...also]);
}
