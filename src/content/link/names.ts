import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Ref } from '../../model/text.ts';

/** Ids of the things that are mentioned by id; null where what holds them cannot be read, so that any may be right. */
export type Names = Readonly<
  Record<'claim' | 'source' | 'judgment' | 'dimension' | 'period' | 'chart', readonly string[] | null>
>;

interface RefContext {
  readonly kind: keyof Names;
  readonly names: Names;
  readonly report: Report;
}

/** Reports a mention of what does not exist, or of something of another kind. */
export function checkRef({ id, span }: Ref, { kind, names, report }: RefContext): void {
  const known = names[kind];
  if (known === null || known.includes(id)) return;
  const others: readonly (keyof Names)[] = ['claim', 'source', 'judgment'];
  const other = others.find((candidate) => names[candidate]?.includes(id));
  if (other !== undefined) {
    const message = `"${id}" is a ${other}, and a ${kind} is wanted here.`;
    report(error('content/unknown-id', span, message, null));
    return;
  }
  const hint = didYouMean(id, known, 'Known') ?? `The brief has no ${kind}s yet.`;
  report(error('content/unknown-id', span, `There is no ${kind} "${id}".`, hint));
}
