/** A path as one types it: in quotes where a shell would take it apart. */
export function quote(path: string): string {
  return /^[\p{L}\p{N}_./:@%+,=-]+$/u.test(path) ? path : `"${path}"`;
}
