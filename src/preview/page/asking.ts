/** What the server answered. `data` is what the route is known to answer with that status. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T;
}

/** Asks the server; null where it cannot be reached, or a later question was asked before this one was answered. */
export type Ask = <T>(address: string) => Promise<Answer<T> | null>;

/** Questions of one kind, of which only the latest still wants an answer. */
export function openAsking(): Ask {
  let latest = 0;
  return async <T>(address: string): Promise<Answer<T> | null> => {
    latest += 1;
    const mine = latest;
    try {
      const answer = await fetch(address);
      const data: T = await answer.json();
      return mine === latest ? { status: answer.status, data } : null;
    } catch {
      // Ended, which the page says of the whole; or a refusal in words.
      return null;
    }
  };
}
