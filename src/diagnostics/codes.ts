/** Every code we ever print, and what it means. Codes are permanent: add, never rename. */
export const CODES = {
  'content/yaml-syntax': 'The file is not well-formed YAML.',
} as const satisfies Record<`${string}/${string}`, string>;

export type DiagnosticCode = keyof typeof CODES;
