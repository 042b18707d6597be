/** SHA-256 in lower-case hexadecimal. */
export async function sha256(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash of bytes that are never changed, computed once. */
export function sha256Once(bytes: Uint8Array): Promise<string> {
  const known = HASHES.get(bytes) ?? sha256(bytes);
  HASHES.set(bytes, known);
  return known;
}

const HASHES = new WeakMap<Uint8Array, Promise<string>>();
