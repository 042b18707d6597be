import { inReadingOrder } from '../diagnostics/in-reading-order.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Host } from '../model/host.ts';
import { openMemo } from '../model/memo.ts';
import type { View } from '../model/view.ts';
import { type Kept, openKept } from '../pipeline/kept.ts';
import { show } from '../pipeline/show.ts';
import { describeDiagnostic, describeThrown } from './describe-diagnostic.ts';
import type { DiagnosticMessage } from './messages.ts';
import { type Faces, type Shown, showView } from './show-view.ts';
import { type WatchedHost, watchHost } from './watched-host.ts';
import { Watcher } from './watcher.ts';

/** What a brief looks like for an audience now, and what is wrong with it. */
export interface Sight {
  readonly audiences: readonly string[];
  readonly audience: string | null;
  readonly ok: boolean;
  readonly diagnostics: readonly DiagnosticMessage[];
  /** The last that went well, with what is told of it. */
  readonly last: { readonly view: View; readonly shown: Shown } | null;
}

export type Listener = (sight: Sight) => void;

/** A brief for an audience, kept up to date while somebody looks at it. */
interface Subject {
  readonly brief: string;
  readonly asked: string | null;
  readonly kept: Kept;
  readonly listeners: Set<Listener>;
  watched: WatchedHost | null;
  sight: Sight;
}

/** Builds of which none is shown where files change under way; whoever saves without pause sees every so many. */
const OVERTAKEN = 3;

const NOTHING: Sight = { audiences: [], audience: null, ok: false, diagnostics: [], last: null };

/**
 * The state of a preview: what is shown of each brief to each audience, built anew when a file changes that it was made
 * from. One build runs at a time; what changes meanwhile is built once more when it has ended. After an error the last
 * good view stays.
 */
export class Session {
  /** Fonts that views are set in, by the last part of their address. */
  readonly faces: Faces = new Map();
  readonly #host: Host;
  readonly #cwd: string;
  readonly #subjects = new Map<string, Subject>();
  readonly #watcher = new Watcher(() => this.#look());
  readonly #kept = openKept();
  readonly #onBug: (thrown: unknown) => void;
  #line: Promise<unknown> = Promise.resolve();
  #version = 0;
  #busy = false;

  constructor(host: Host, cwd: string, onBug: (thrown: unknown) => void) {
    this.#host = host;
    this.#cwd = cwd;
    this.#onBug = onBug;
  }

  /** Tells `listener` of every build of a brief for an audience (null: the first it names) until the returned function is called. */
  listen(brief: string, audience: string | null, listener: Listener): () => void {
    const subject = this.#subject(brief, audience);
    subject.listeners.add(listener);
    const isFresh = subject.watched !== null && !subject.watched.hasChanged();
    if (isFresh || subject.sight.last !== null) listener(subject.sight);
    if (!isFresh) this.#build();
    return () => {
      subject.listeners.delete(listener);
      const isOver = subject.listeners.size === 0 && subject.sight.last === null;
      if (isOver) this.#subjects.delete(nameOf(brief, audience));
    };
  }

  /** What is shown of a brief for an audience; null where nothing is. */
  sight(brief: string, audience: string | null): Sight | null {
    return this.#subjects.get(nameOf(brief, audience))?.sight ?? null;
  }

  /** Runs something that builds, when no other build is under way; `kept` holds what a build may use again. */
  inLine<T>(brief: string, audience: string | null, run: (kept: Kept) => Promise<T>): Promise<T> {
    const { kept } = this.#subjects.get(nameOf(brief, audience)) ?? { kept: this.#kept };
    const done = this.#line.then(() => run(kept));
    this.#line = done.catch(() => {});
    return done;
  }

  close(): void {
    this.#watcher.close();
    for (const subject of this.#subjects.values()) subject.listeners.clear();
  }

  #subject(brief: string, asked: string | null): Subject {
    const name = nameOf(brief, asked);
    const known = this.#subjects.get(name);
    if (known !== undefined) return known;
    // Fonts and templates are shared; a build forgets the drawings and the lines that it did not need.
    const shelf = { ...this.#kept.shelf, lines: openMemo<unknown>() };
    const kept = { ...this.#kept, shelf, drawings: openMemo<Drawing>() };
    const listeners = new Set<Listener>();
    const subject: Subject = { brief, asked, kept, listeners, watched: null, sight: NOTHING };
    this.#subjects.set(name, subject);
    return subject;
  }

  #look(): void {
    if (!this.#busy && this.#stale() !== undefined) this.#build();
  }

  #stale(): Subject | undefined {
    return [...this.#subjects.values()].find(
      ({ listeners, watched }) => listeners.size > 0 && (watched === null || watched.hasChanged()),
    );
  }

  async #build(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#stale(); next !== undefined; next = this.#stale()) {
      const subject = next;
      let builds = 0;
      do {
        await this.inLine(subject.brief, subject.asked, () => this.#renew(subject));
        builds += 1;
        // What was saved meanwhile may be the rest of a file that was read half written.
      } while (builds < OVERTAKEN && subject.watched?.hasChanged());
      for (const listener of subject.listeners) listener(subject.sight);
    }
    this.#busy = false;
    const all = [...this.#subjects.values()].filter(({ listeners }) => listeners.size > 0);
    this.#watcher.watch(new Set(all.flatMap(({ watched }) => watched?.folders() ?? [])));
  }

  async #renew(subject: Subject): Promise<void> {
    const { brief, asked, kept, sight } = subject;
    const watched = watchHost(this.#host, this.#cwd);
    subject.watched = watched;
    try {
      const result = await show(watched.host, { brief, audience: asked }, kept);
      const { view, audiences } = result;
      this.#version += 1;
      subject.sight = {
        audiences: audiences.length > 0 ? audiences : sight.audiences,
        audience: view?.audience.id ?? sight.audience ?? asked,
        ok: view !== null,
        diagnostics: inReadingOrder(result.diagnostics).map(describeDiagnostic),
        last: view === null ? sight.last : { view, shown: showView(view, this.#version, this.faces) },
      };
    } catch (thrown) {
      const diagnostic = describeThrown(thrown);
      if (diagnostic.code === 'bug') this.#onBug(thrown);
      subject.sight = { ...sight, ok: false, diagnostics: [diagnostic] };
    }
  }
}

function nameOf(brief: string, audience: string | null): string {
  return `${brief}\n${audience ?? ''}`;
}
