import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles to `dist/` before the end-to-end tests, which run what users run. */
export function setup(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'inherit' });
}
