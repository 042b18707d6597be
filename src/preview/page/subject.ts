/** What this page shows, as its address has it: `?brief=content/q3&audience=press`. Null is whatever comes first. */
export interface Subject {
  readonly brief: string | null;
  readonly audience: string | null;
}

export function subjectFrom(search: string): Subject {
  const query = new URLSearchParams(search);
  return { brief: query.get('brief'), audience: query.get('audience') };
}

/** The query of an address, with more beside what the page shows. */
export function queryOf({ brief, audience }: Subject, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  if (brief !== null) query.set('brief', brief);
  if (audience !== null) query.set('audience', audience);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
}
