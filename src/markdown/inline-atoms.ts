import type { Inline } from '../model/block.ts';

/** A delimiter of strong text or emphasis. Both of a pair share `pair`. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly style: 'strong' | 'emphasis';
  readonly opens: boolean;
  readonly pair: number;
}

/** A line of text as a flat list of what is written for it. */
export type Atom =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'raw'; readonly markdown: string; readonly cite: boolean }
  | Delimiter;

/** Writes what is neither text nor a style; null writes its content alone. `open` are the styles around it. */
export type WriteOther = (inline: Inline, open: readonly Delimiter['style'][]) => Atom | null;

/**
 * A line of text → atoms that Markdown can write: a style inside itself is dropped, styles that touch are one, white space
 * stands outside styles, and empty styles are gone.
 */
export function toAtoms(
  content: readonly Inline[],
  writeOther: WriteOther,
  open: readonly Delimiter['style'][] = [],
): readonly Atom[] {
  const atoms: Atom[] = [];
  let pairs = 0;
  const add = (inlines: readonly Inline[], styles: readonly Delimiter['style'][]) => {
    for (const inline of inlines) {
      if (inline.kind === 'text' || inline.kind === 'code' || inline.kind === 'break') atoms.push(inline);
      else if (inline.kind !== 'strong' && inline.kind !== 'emphasis') {
        const atom = writeOther(inline, styles);
        if (atom !== null) atoms.push(atom);
        else if ('content' in inline) add(inline.content, styles);
      } else if (styles.includes(inline.kind)) add(inline.content, styles);
      else {
        const delimiter = { kind: 'delimiter', style: inline.kind, pair: pairs++ } as const;
        atoms.push({ ...delimiter, opens: true });
        add(inline.content, [...styles, inline.kind]);
        atoms.push({ ...delimiter, opens: false });
      }
    }
  };
  add(content, open);
  return join(settle(join(atoms)));
}

/** Texts that touch as one, and pieces of code too; empty ones are left out. */
function join(atoms: readonly Atom[]): readonly Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    const last = joined.at(-1);
    if ((atom.kind === 'text' || atom.kind === 'code') && atom.text === '') continue;
    if (atom.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + atom.text };
    } else if (atom.kind === 'code' && last?.kind === 'code') {
      joined[joined.length - 1] = { kind: 'code', text: last.text + atom.text };
    } else joined.push(atom);
  }
  return joined;
}

/** Moves delimiters until nothing about them is in the way; each change leaves fewer atoms to move past. */
function settle(atoms: readonly Atom[]): readonly Atom[] {
  const settled = [...atoms];
  for (let index = 0; index + 1 < settled.length; ) {
    const [first, second] = [settled[index], settled[index + 1]];
    const replacement = first === undefined || second === undefined ? null : settlePair(first, second);
    if (replacement === null) {
      index++;
      continue;
    }
    if (replacement.length === 0 && first?.kind === 'delimiter' && second?.kind === 'delimiter') {
      settled.splice(index, 2);
      if (first.pair !== second.pair) mergePairs(settled, first.pair, second.pair);
    } else settled.splice(index, 2, ...replacement);
    index = Math.max(index - 2, 0);
  }
  return settled;
}

/** What two neighbours become; null where they may stay. */
function settlePair(first: Atom, second: Atom): readonly Atom[] | null {
  if (first.kind === 'delimiter' && second.kind === 'delimiter') {
    return first.style === second.style && first.opens !== second.opens ? [] : null;
  }
  if (first.kind === 'delimiter' && first.opens) {
    if (second.kind === 'break') return [second, first];
    if (second.kind !== 'text') return null;
    const rest = second.text.trimStart();
    if (rest === second.text) return null;
    const space: Atom = { kind: 'text', text: second.text.slice(0, second.text.length - rest.length) };
    return rest === '' ? [space, first] : [space, first, { kind: 'text', text: rest }];
  }
  if (second.kind === 'delimiter' && !second.opens) {
    if (first.kind === 'break') return [second, first];
    if (first.kind !== 'text') return null;
    const rest = first.text.trimEnd();
    if (rest === first.text) return null;
    const space: Atom = { kind: 'text', text: first.text.slice(rest.length) };
    return rest === '' ? [second, space] : [{ kind: 'text', text: rest }, second, space];
  }
  return null;
}

/** Where one style ended and the same began, they are now one pair. */
function mergePairs(atoms: Atom[], kept: number, gone: number): void {
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'delimiter' && atom.pair === gone) atoms[index] = { ...atom, pair: kept };
  }
}
