import type { Drawing } from '../model/drawing.ts';
import { type LastMade, openLastMade } from '../model/last-made.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import { type KeptProof, openKeptProof } from '../proof/find-leaks.ts';
import type { LastRead } from '../publication/record-inputs.ts';
import { openReplay, type Played, type Replay } from '../publication/replay.ts';
import { createTemplateStore, type TemplateStore } from '../templates/template-store.ts';
import { type FontShelf, openShelf } from '../text/open-fonts.ts';
import { hasNews, type PackedShelf, packShelf, unpackShelf } from '../text/pack-shelf.ts';

/** What a caller that builds again and again keeps between builds. It changes how long they take, never what they print. */
export interface Kept {
  readonly files: LastRead;
  readonly shelf: FontShelf;
  readonly templates: TemplateStore;
  readonly drawings: Memo<Drawing>;
  readonly briefings: Replay;
  readonly audiences: Replay;
  /** Files and texts in which nothing was found that is withheld. */
  readonly proof: KeptProof;
  /** Publications and files, by brief and audience. */
  readonly last: LastMade;
}

/** What of it outlasts a process, as data: what the last build used. Audiences do not: their fonts are read sooner. */
export interface PackedKept {
  readonly drawings: readonly (readonly [string, Drawing])[];
  readonly briefings: readonly (readonly [string, Played])[];
  readonly searched: readonly (readonly [string, boolean])[];
  readonly shelf: PackedShelf;
}

/** What an earlier run kept, by default nothing. */
export function openKept(from: PackedKept | null = null): Kept {
  return {
    files: new Map(),
    shelf: from === null ? openShelf() : unpackShelf(from.shelf),
    templates: createTemplateStore(),
    drawings: openMemo(from?.drawings),
    briefings: openReplay(from?.briefings),
    audiences: openReplay(),
    proof: openKeptProof(openMemo(from?.searched)),
    last: openLastMade(),
  };
}

/** Ends a build: drawings, lines and searches that a few builds did not ask for are let go. */
export function endRound({ drawings, proof, shelf }: Kept): void {
  drawings.sweep();
  proof.searched.sweep();
  proof.folded.sweep();
  proof.streams.sweep();
  shelf.lines.sweep();
}

/** What the next run should know; null where `from` says it all. */
export function packKept(kept: Kept, from: PackedKept | null): PackedKept | null {
  const { drawings, briefings, shelf } = kept;
  const { searched } = kept.proof;
  const isKnown =
    from !== null &&
    drawings.isAsBefore(from.drawings) &&
    searched.isAsBefore(from.searched) &&
    !hasNews(shelf, from.shelf);
  if (isKnown && !briefings.hasNews()) return null;
  return {
    drawings: [...drawings.entries()],
    briefings: briefings.entries(),
    searched: [...searched.entries()],
    shelf: packShelf(shelf),
  };
}
