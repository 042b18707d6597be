import { error } from '../../diagnostics/diagnose.ts';
import type { DataTable } from '../../model/data-table.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import type { Ref } from '../../model/text.ts';
import { findInside } from '../files/inside.ts';
import { joinPath, nameOf } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { parseCsv } from './parse-csv.ts';

/** The tables of a brief, read when first asked for. */
export interface Tables {
  /** The table that a chart names: `exports.csv`, in `data/` or beside the brief. Missing and outside are errors. */
  readonly named: (mention: Ref) => Promise<DataTable | null>;
  /** The table that a bound number names: `exports`. Null where an error has said why it cannot be read. */
  readonly withId: (id: string) => Promise<DataTable | null | 'missing'>;
  /** All tables read, by id. */
  readonly all: () => readonly DataTable[];
}

interface TablesOptions {
  readonly folder: string;
  readonly report: Report;
}

/** Opens the tables of a brief's folder. */
export function openTables(host: Host, { folder, report }: TablesOptions): Tables {
  const read = new Map<string, DataTable | null>();
  const refused = new Set<string>();
  const load = async (path: string, mention: Span | null): Promise<DataTable | null> => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const file = await readText(host, path, { mention, report });
    const table = file === null ? null : parseCsv(file, idOf(path), report);
    read.set(path, table);
    return table;
  };
  return {
    named: async (mention) => {
      const name = mention.id.replace(/^(\.\/)?data\//, '');
      const inData = await host.kindOf(joinPath(folder, `data/${name}`));
      const path = inData === 'file' ? `data/${name}` : name;
      const found = await findInside(host, { folder, path }, { mention: mention.span, report });
      if (found === null) {
        refused.add(idOf(name));
        return null;
      }
      if (name.endsWith('.csv')) return load(found, mention.span);
      report(
        error(
          'content/csv-syntax',
          mention.span,
          `"${mention.id}" is not a CSV file.`,
          'Save the data as .csv.',
        ),
      );
      return null;
    },
    withId: async (id) => {
      if (/[/\\\0]/.test(id) || id === '' || id.startsWith('.')) return 'missing';
      for (const name of [`data/${id}.csv`, `${id}.csv`]) {
        const path = joinPath(folder, name);
        if ((await host.kindOf(path)) === 'file') return load(path, null);
      }
      return refused.has(id) ? null : 'missing';
    },
    all: () => {
      const tables = [...read.values()].flatMap((table) => table ?? []);
      return tables.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    },
  };
}

function idOf(path: string): string {
  return nameOf(path).replace(/\.csv$/, '');
}
