import { type FSWatcher, watch } from 'node:fs';
import { stampFile } from './stamp.ts';

/** Milliseconds without news after which a save is taken to be over, and at most so many from the first news. */
const QUIET = 10;
const LONGEST = 150;

/** Milliseconds after which folders are looked at without news: some file systems send none. */
const LOOK = 700;

/**
 * Tells of news in folders, once for each save: an editor writes a file in several steps. What the news are is for
 * others to find out; a look every `LOOK` milliseconds counts as news.
 */
export class Watcher {
  readonly #watched = new Map<string, FSWatcher>();
  readonly #onNews: () => void;
  readonly #looking: NodeJS.Timeout;
  #resting: NodeJS.Timeout | null = null;
  #since = 0;

  constructor(onNews: () => void) {
    this.#onNews = onNews;
    this.#looking = setInterval(onNews, LOOK);
  }

  /** Watches these folders and no others. */
  watch(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.#watched) {
      if (folders.has(folder) && stampFile(folder) === 'folder') continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    for (const folder of folders) if (!this.#watched.has(folder)) this.#open(folder);
  }

  close(): void {
    clearInterval(this.#looking);
    if (this.#resting !== null) clearTimeout(this.#resting);
    for (const watcher of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  #open(folder: string): void {
    try {
      const watcher = watch(folder, () => this.#hear());
      watcher.on('error', () => this.#forget(folder));
      this.#watched.set(folder, watcher);
    } catch {
      // Gone, or more than the system watches: the regular look finds what happens there.
    }
  }

  #forget(folder: string): void {
    this.#watched.get(folder)?.close();
    this.#watched.delete(folder);
    this.#hear();
  }

  #hear(): void {
    const now = Date.now();
    if (this.#resting === null) this.#since = now;
    else clearTimeout(this.#resting);
    const wait = Math.max(0, Math.min(QUIET, this.#since + LONGEST - now));
    this.#resting = setTimeout(() => {
      this.#resting = null;
      this.#onNews();
    }, wait);
  }
}
