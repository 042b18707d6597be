import { HostError, type HostErrorCode } from '../model/host.ts';

const REASONS: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  ENOENT: ['not-found', 'does not exist'],
  ENOTDIR: ['not-found', 'has a file where its path needs a folder'],
  EEXIST: ['io', 'is there already, and is not a folder'],
  MODULE_NOT_FOUND: ['not-found', 'is not installed'],
  ERR_PACKAGE_PATH_NOT_EXPORTED: ['not-found', 'is not installed'],
  EISDIR: ['not-a-file', 'is a folder'],
  ELOOP: ['not-found', 'is a symbolic link that leads back to itself'],
  EACCES: ['not-permitted', 'may not be read or written'],
  EPERM: ['not-permitted', 'may not be read or written'],
  EROFS: ['not-permitted', 'is on a read-only file system'],
  ENOSPC: ['io', 'does not fit: the disk is full'],
};

/** What Node threw, as a `HostError`; one is passed through. `path` is what was asked for. */
export function hostErrorFrom(cause: unknown, path: string): HostError {
  if (cause instanceof HostError) return cause;
  const code = errorCode(cause);
  const [kind, reason] = REASONS[code] ?? ['io', `could not be read or written (${code})`];
  return new HostError(kind, path, { message: `${path} ${reason}.`, cause });
}

/** The `code` of an error of Node's, or `unknown`. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown';
}
