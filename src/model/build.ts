import type { Artifact, Format } from './artifact.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ReleaseMatrix } from './release-matrix.ts';

/** Where a build is; told to whoever asked. */
export interface Progress {
  readonly brief: string;
  readonly audience: string | null;
  readonly stage: string;
}

/** What to print. */
export interface BuildRequest {
  /** Folders or Markdown files, as the user named them. */
  readonly briefs: readonly string[];
  /** Audience ids; `all` is every known one; null is those that each brief names. */
  readonly audiences: readonly string[] | 'all' | null;
  /** Languages of its editions, and its own; `all` is every one there is; null, or none said, is the brief's own. */
  readonly languages?: readonly string[] | 'all' | null;
  /** Null is every format that needs no browser. */
  readonly formats: readonly Format[] | null;
  /** Warnings count as errors. */
  readonly strict: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds from any fixed moment, for the stages' times; core never reads a clock of its own. */
  readonly clock?: () => number;
}

/** One audience's finished folder. */
export interface Folder {
  readonly brief: string;
  readonly audience: string;
  readonly artifacts: readonly Artifact[];
}

/** A file that a brief was read from. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

/** `folders` is empty when anything was wrong: a build prints everything asked for, or nothing. */
export interface BuildResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly folders: readonly Folder[];
  readonly inputs: readonly { readonly brief: string; readonly files: readonly InputFile[] }[];
  readonly timings: readonly { readonly stage: string; readonly ms: number }[];
}

/** Every problem of some briefs; nothing is printed. */
export interface CheckResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Evidence locators that were found once in their capture. */
  readonly locators: number;
}

/** What each audience gets of each brief, item by item. */
export interface MatrixResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly matrices: readonly ReleaseMatrix[];
}
