import type { Severity } from '../model/diagnostic.ts';

// What the preview's server and its page say to each other, as JSON.

/** A diagnostic with its place in words and the lines around it. */
export interface DiagnosticMessage {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  /** `content/x/brief.yaml:3:8`; null where it has none. */
  readonly place: string | null;
  /** Lines with a caret; empty where there are none. */
  readonly frame: string;
}

export interface SlideMessage {
  /** Hash of the slide's HTML. */
  readonly key: string;
  /** Null where this page has been sent it before. */
  readonly html: string | null;
}

export interface PageMessage {
  /** Hash of everything that is seen on the page. */
  readonly key: string;
  readonly label: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Left, top, width and height, in points, of what one can ask about, in the order that a question counts it. */
  readonly frames: readonly (readonly [number, number, number, number])[];
}

export interface FaceMessage {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly url: string;
}

/** The last build that went well. */
export interface ShownMessage {
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly audience: { readonly id: string; readonly name: string };
  readonly draft: boolean;
  readonly marking: { readonly label: string; readonly color: string; readonly background: string } | null;
  readonly css: string;
  readonly faces: readonly FaceMessage[];
  readonly slides: readonly SlideMessage[];
  readonly pages: readonly PageMessage[];
}

/** What is sent after every build. */
export interface StateMessage {
  readonly briefs: readonly string[];
  readonly brief: string;
  readonly audiences: readonly string[];
  /** The audience that is shown, or was asked for where nothing can be shown. */
  readonly audience: string | null;
  /** False: the last build failed, and `shown` is what stood before it. */
  readonly ok: boolean;
  readonly diagnostics: readonly DiagnosticMessage[];
  /** Null until a first build has gone well. */
  readonly shown: ShownMessage | null;
  /** Formats that can be printed here. */
  readonly formats: readonly string[];
}

/** A place in content or a template. */
export interface OriginMessage {
  readonly kind: 'content' | 'template';
  readonly place: string;
  readonly frame: string;
  /** The command that copies a template of the package's, to change it; null where there is nothing to copy. */
  readonly change: string | null;
}

/** Where something that was clicked on came from. */
export interface SourceMessage {
  /** What it is, in a word or two. */
  readonly what: string;
  readonly origins: readonly OriginMessage[];
}

/** Why something could not be printed. */
export interface RefusalMessage {
  readonly diagnostics: readonly DiagnosticMessage[];
}

/** What becomes of every item of a brief for each of its audiences. */
export interface MatrixMessage {
  readonly audiences: readonly { readonly id: string; readonly ceiling: string | null }[];
  readonly kinds: readonly { readonly name: string; readonly rows: readonly MatrixRowMessage[] }[];
}

export interface MatrixRowMessage {
  readonly id: string;
  readonly says: string;
  readonly place: string;
  /** In the order of the audiences; `why` is empty where it is shown whole. */
  readonly cells: readonly {
    readonly outcome: 'shown' | 'shortened' | 'withheld';
    readonly why: readonly string[];
  }[];
}
