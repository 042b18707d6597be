/** Fails when we have made a mistake; never for an author's. Nothing catches it, and the process ends with status 70. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}
