/** A file found below a folder; `path` is relative to it, with forward slashes. */
export interface FileEntry {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The one door to the outside world. Paths are as the user gave them or joined from those; every method rejects with a
 * `HostError`. Nothing here writes a result: `build` returns files, the command line writes them.
 */
export interface Host {
  /** Seconds since 1970 from `SOURCE_DATE_EPOCH`; null where it is not set. */
  readonly sourceDateEpoch: number | null;
  /** Folder of the package's own templates. */
  readonly packageTemplates: string;
  /** Reads a whole file. Refuses more than `limit` bytes. */
  readonly readFile: (path: string, limit: number) => Promise<Uint8Array>;
  /** All files below a folder, sorted by path in byte order; never follows a symbolic link out of it. Missing folder: []. */
  readonly listFiles: (folder: string) => Promise<readonly FileEntry[]>;
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'missing'>;
  /** A path with every symbolic link resolved. */
  readonly realPath: (path: string) => Promise<string>;
  /** A font or asset shipped by an installed package: `@expo-google-fonts/…/X.ttf`. */
  readonly readPackageFile: (specifier: string) => Promise<Uint8Array>;
  /** Rendered bytes kept between runs by a content hash (PNGs); a miss is null. Failing to keep is not an error. */
  readonly cached: (key: string) => Promise<Uint8Array | null>;
  readonly cache: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Deflates bytes (RFC 1951), off the caller's thread. */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Prints HTML that loads nothing as a tagged PDF with an outline, through a Chromium of the machine, which stays open
   * until `close`. Codes `no-browser`, `browser`.
   */
  readonly printPage: (html: string) => Promise<Uint8Array>;
  /** Ends what was kept open. */
  readonly close: () => Promise<void>;
}

export type HostErrorCode =
  | 'not-found'
  | 'not-a-file'
  | 'too-large'
  | 'outside'
  | 'not-permitted'
  | 'io'
  | 'port-taken'
  | 'no-browser'
  | 'browser';

/** The surroundings failed. `path` is what was asked for. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly path: string;
  constructor(
    code: HostErrorCode,
    path: string,
    options: { readonly message: string; readonly cause?: unknown },
  ) {
    super(options.message, { cause: options.cause });
    this.name = 'HostError';
    this.code = code;
    this.path = path;
  }
}
