/** What our rules note about a text besides its tokens; handed to markdown-it as its `env`. Lines count from 0. */
export interface ParseEnv {
  /** Link reference definitions: `[label]: href`. */
  readonly definitions: { readonly startLine: number; readonly endLine: number; readonly href: string }[];
  /** The line at which the text was nested too deep and its rest left out. */
  readonly tooDeep: number[];
}

export function newEnv(): ParseEnv {
  return { definitions: [], tooDeep: [] };
}
