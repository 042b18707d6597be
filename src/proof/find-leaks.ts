import { error } from '../diagnostics/diagnose.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { type Fingerprints, takeFingerprints } from './fingerprints.ts';
import { readArtifact } from './read/read-artifact.ts';
import { type Passage, searchPassage } from './search-passage.ts';
import type { Written } from './written.ts';
import { writtenIn } from './written-in.ts';

/** What is proved of: the whole brief, what one audience receives of it, and the files printed for it. */
export interface ToProve {
  readonly whole: Briefing;
  readonly released: Briefing;
  readonly audience: Audience;
  readonly artifacts: readonly Artifact[];
}

/**
 * Files as they will be written → whatever in them is withheld from their audience: `proof/leak`, an error for each item
 * and file with the channels in which it stands. Every file is read as its reader's program would, down to streams, parts and names;
 * what counts as a leak, and what is shared by chance, `takeFingerprints` says.
 */
export function findLeaks({ whole, released, audience, artifacts }: ToProve): Outcome<null> {
  const prints = fingerprintsOf(whole, released, audience);
  if (prints.isEmpty) return { value: null, diagnostics: [] };
  const diagnostics = artifacts.flatMap((artifact) =>
    Array.from(leaksIn(artifact, prints), ([written, channels]) =>
      leak(artifact.path, { written, channels, audience: audience.id }),
    ),
  );
  return { value: null, diagnostics };
}

function fingerprintsOf(whole: Briefing, released: Briefing, audience: Audience): Fingerprints {
  const shown = writtenIn(released);
  const keyOf = ({ kind, text }: Written) => `${kind} ${text}`;
  const known = new Set(shown.map(keyOf));
  const withheld = writtenIn(whole).filter((written) => !known.has(keyOf(written)));
  const { labels, templates, name, id } = audience;
  const names = [{ kind: 'words', text: released.id, span: released.span }] as const;
  const furniture = [id, name, ...Object.values(labels), ...templates.map(({ text }) => text)];
  return takeFingerprints(withheld, { written: [...shown, ...names], furniture });
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

/** What stands in a file, read once: most files of a build are those of the last one. */
function passagesIn(artifact: Artifact): readonly Passage[] {
  const known = READ.get(artifact.bytes);
  if (known?.path === artifact.path) return known.passages;
  const passages = readArtifact(artifact).filter(({ text }) => text !== '');
  READ.set(artifact.bytes, { path: artifact.path, passages });
  return passages;
}

const READ = new WeakMap<Uint8Array, { readonly path: string; readonly passages: readonly Passage[] }>();

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
