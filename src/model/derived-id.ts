/** What authors cannot write in an id. */
const MARK = '#';

/**
 * The id of an item that its author gave none: `gap#3`. It counts what is withheld too, so release gives it another number
 * before anything is printed.
 */
export function derivedId(kind: string, number: number): string {
  return `${kind}${MARK}${number}`;
}

/** Whether an id was made by `derivedId`; its kind stands before the `#`. */
export function isDerivedId(id: string): boolean {
  return id.includes(MARK);
}
