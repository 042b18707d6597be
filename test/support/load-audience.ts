import { readAudience } from '../../src/content/read-audience.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Audience } from '../../src/model/audience.ts';

/** One of the package's own audiences, with its templates and theme. */
export async function loadAudience(id: string): Promise<Audience> {
  const host = createNodeHost({ cwd: '.', env: {} });
  const { value, diagnostics } = await readAudience(host, id, { briefFolder: 'no-such-folder', cwd: '.' });
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}
