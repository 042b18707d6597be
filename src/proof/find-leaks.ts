import { error } from '../diagnostics/diagnose.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import { sha256, sha256Once } from '../model/sha256.ts';
import { changedPart } from './changed-part.ts';
import { type Fingerprints, takeFingerprints } from './fingerprints.ts';
import { type Folded, foldText } from './normalize.ts';
import { readArtifact } from './read/read-artifact.ts';
import { type Passage, searchPassage } from './search-passage.ts';
import type { Written } from './written.ts';
import { writtenIn } from './written-in.ts';

/** Whether a file held nothing of what was looked for, by the hashes of both. */
export type Searched = Memo<boolean>;

/** What a caller that builds again and again keeps of its searches. */
export interface KeptProof {
  readonly searched: Searched;
  /** Texts as they are looked for. */
  readonly folded: Memo<Folded>;
  /** What streams of PDFs hold. */
  readonly streams: Memo<string>;
  /** Passages in which nothing was found, by file and channel, and what was looked for in them. */
  readonly clean: Map<string, { readonly looked: string; readonly text: string }>;
}

/** What is known of the files of no search. */
export function openKeptProof(searched: Searched = openMemo()): KeptProof {
  return { searched, folded: openMemo(), streams: openMemo(), clean: new Map() };
}

/** What is proved of: the whole brief, what one audience receives of it, and the files printed for it. */
export interface ToProve {
  readonly whole: Briefing;
  readonly released: Briefing;
  /** What an edition translates, and what of that the audience would receive, if anything; null for an original. */
  readonly original: { readonly whole: Briefing; readonly released: Briefing | undefined } | null;
  readonly audience: Audience;
  readonly artifacts: readonly Artifact[];
}

/**
 * Files as they will be written → whatever in them is withheld from their audience: `proof/leak`, an error for each item
 * and file with the channels in which it stands. Every file is read as its reader's program would, down to streams, parts and names;
 * what counts as a leak, and what is shared by chance, `takeFingerprints` says. A file that was searched before for the
 * very same is not read again, and of one that has changed only what is new is searched.
 */
export async function findLeaks(toProve: ToProve, kept: KeptProof = openKeptProof()): Promise<Outcome<null>> {
  const { audience, artifacts, released } = toProve;
  const fold = (text: string) => kept.folded.get(text, () => foldText(text));
  const diagnostics: Diagnostic[] = [];
  for (const [at, search] of searchesOf(toProve).entries()) {
    const prints = fingerprintsOf(search, audience, fold);
    if (prints.isEmpty) continue;
    const looked = await sha256(JSON.stringify(prints.said));
    for (const artifact of artifacts) {
      const key = `${looked} ${await sha256Once(artifact.bytes)} ${artifact.path}`;
      const place = `${released.id}/${audience.id}/${artifact.path} ${at}`;
      if (kept.searched.get(key, () => isClean(artifact, { ...kept, prints, looked, place }))) continue;
      for (const [written, channels] of leaksIn(artifact, prints))
        diagnostics.push(leak(artifact.path, { written, channels, audience: audience.id }));
    }
  }
  return { value: null, diagnostics };
}

/** All that is written in a brief, what of it the audience may see, its name included. */
interface Search {
  readonly written: readonly Written[];
  readonly shown: readonly Written[];
}

/**
 * What is looked for: what the brief withholds, and for an edition also what the original does. What a translation says in
 * the original's words is no more released for it.
 */
function searchesOf({ whole, released, original }: Omit<ToProve, 'audience' | 'artifacts'>) {
  const name = { kind: 'words', text: released.id, span: released.span } as const;
  const searchOf = (all: Briefing, seen: Briefing | undefined): Search => ({
    written: writtenIn(all),
    shown: [...(seen === undefined ? [] : writtenIn(seen)), name],
  });
  const own = searchOf(whole, released);
  return original === null ? [own] : [own, searchOf(original.whole, original.released)];
}

function fingerprintsOf(
  { written, shown }: Search,
  audience: Audience,
  fold: (text: string) => Folded,
): Fingerprints {
  const keyOf = ({ kind, text }: Written) => `${kind} ${text}`;
  const known = new Set(shown.map(keyOf));
  const withheld = written.filter((one) => !known.has(keyOf(one)));
  const { labels, templates, name, id } = audience;
  const furniture = [id, name, ...Object.values(labels), ...templates.map(({ text }) => text)];
  return takeFingerprints(withheld, { written: shown, furniture }, fold);
}

interface LastSearch extends Pick<KeptProof, 'clean' | 'streams'> {
  readonly prints: Fingerprints;
  readonly looked: string;
  readonly place: string;
}

/** Whether a file holds nothing of what is looked for. A passage that held nothing of it the last time is searched where it has changed. */
function isClean(artifact: Artifact, { prints, looked, place, clean, streams }: LastSearch): boolean {
  return passagesIn(artifact, streams).every((passage, at) => {
    const key = `${place} ${at} ${passage.channel}`;
    const last = clean.get(key);
    const { text } = passage;
    const part = last?.looked === looked ? changedPart(text, last.text, prints.reach) : text;
    // A word that was cut in two may look like another one: what is found in a part is looked for in the whole.
    const holds = (one: string) => one !== '' && searchPassage({ ...passage, text: one }, prints).length > 0;
    if (holds(part) && (part === text || holds(text))) return false;
    clean.set(key, { looked, text });
    return true;
  });
}

/** What stands in a file, by what it is of; a passage that stands in several pieces of prose is one place. */
function leaksIn(artifact: Artifact, prints: Fingerprints): ReadonlyMap<Written, ReadonlySet<string>> {
  const places = new Map<string, Written>();
  const leaks = new Map<Written, Set<string>>();
  for (const passage of passagesIn(artifact)) {
    for (const written of searchPassage(passage, prints)) {
      const place = `${written.span.file.path} ${written.span.start}`;
      const one = places.get(place) ?? written;
      places.set(place, one);
      leaks.set(one, (leaks.get(one) ?? new Set()).add(passage.channel));
    }
  }
  return leaks;
}

function passagesIn(artifact: Artifact, streams?: Memo<string>): readonly Passage[] {
  return readArtifact(artifact, streams).filter(({ text }) => text !== '');
}

interface Leak {
  readonly written: Written;
  readonly channels: ReadonlySet<string>;
  readonly audience: string;
}

function leak(path: string, { written, channels, audience }: Leak): Diagnostic {
  const what = written.kind === 'name' ? `the name ${written.text}` : `“${excerpt(written.text)}”`;
  return error(
    'proof/leak',
    written.span,
    `${path} for "${audience}" holds ${what}, which is withheld from that audience: ${[...channels].join('; ')}.`,
    'Look for it in the templates of the audience and in pictures. If it is no secret, say it too in something that this audience may see.',
  );
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s+\S*$/u, '')} …`;
}
