import type { Claim, Evidence, Locator } from '../../model/briefing.ts';
import { fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { buildItems } from './build-items.ts';
import { needText, readDate, readNumber, readRef, readRefs, readText, readWord } from './read-node.ts';
import type { BuildContext } from './read-releasable.ts';

/** `claims.yaml` → claims, in the author's order. */
export function buildClaims(node: Located | null, context: BuildContext): readonly Claim[] {
  return buildItems<Claim>(itemsOf(node), {
    name: 'claim',
    context,
    build: (claim, item) => ({
      ...item,
      statement: needText(claim, 'statement'),
      kind: readWord(claim, 'kind', ['fact', 'assessment', 'judgment', 'quote']) ?? 'assessment',
      heldBy: readWord(claim, 'held_by', ['source', 'us']) ?? 'source',
      status: readWord(claim, 'status', ['unchecked', 'accepted', 'disputed']) ?? 'unchecked',
      note: readText(claim, 'note'),
      speaker: readText(claim, 'speaker'),
      date: readDate(claim, 'date', context.report),
      dimensions: readRefs(claim, 'dimensions'),
      evidence: itemsOf(fieldOf(claim, 'evidence')).flatMap((piece) => buildEvidence(piece) ?? []),
    }),
  });
}

function buildEvidence(node: Located): Evidence | null {
  const source = readRef(node, 'source');
  if (source === null) return null;
  return {
    source,
    credibility: readNumber(node, 'credibility'),
    section: readText(node, 'section'),
    locator: readLocator(node),
    span: node.span,
  };
}

/** `start` and `end` win over `at`, which then says in words what they say exactly. */
function readLocator(node: Located): Locator | null {
  const start = readText(node, 'start');
  if (start !== null) return { kind: 'range', start, end: readText(node, 'end') };
  const at = readText(node, 'at');
  return at === null ? null : { kind: 'place', at };
}
