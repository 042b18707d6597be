import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Ref } from '../../model/text.ts';

/** Ids of the things that are mentioned by id. */
export type Names = Readonly<
  Record<'claim' | 'source' | 'judgment' | 'dimension' | 'period' | 'chart', readonly string[]>
>;

interface RefContext {
  readonly kind: keyof Names;
  readonly names: Names;
  readonly report: Report;
}

/** Reports a mention of what does not exist, or of something of another kind. */
export function checkRef({ id, span }: Ref, { kind, names, report }: RefContext): void {
  if (names[kind].includes(id)) return;
  const others: readonly (keyof Names)[] = ['claim', 'source', 'judgment'];
  const other = others.find((candidate) => names[candidate].includes(id));
  if (other !== undefined) {
    const message = `"${id}" is a ${other}, and a ${kind} is wanted here.`;
    report(error('content/unknown-id', span, message, null));
    return;
  }
  const hint = didYouMean(id, names[kind], 'Known') ?? `The brief has no ${kind}s yet.`;
  report(error('content/unknown-id', span, `There is no ${kind} "${id}".`, hint));
}
