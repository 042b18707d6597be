import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** A Python that has python-pptx: `BRIEFPRESS_PYTHON`, or the machine's. */
function findPython(): string | null {
  const tried = [process.env.BRIEFPRESS_PYTHON, 'python3'].filter((one) => one !== undefined);
  return tried.find((python) => spawnSync(python, ['-c', 'import pptx']).status === 0) ?? null;
}

/** A test that needs python-pptx: skipped, and saying so, where there is none; in CI it fails instead. */
export function testWithPythonPptx(name: string, body: (python: string) => Promise<void>): void {
  const python = findPython();
  if (python !== null) test(name, () => body(python), 60_000);
  else if (process.env.CI === 'true') test(name, () => expect.fail('needs python-pptx'));
  else test.skip(`${name} (skipped: needs python-pptx)`);
}
