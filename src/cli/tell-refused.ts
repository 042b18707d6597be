import type { World } from './world.ts';

/** With `--json`, whoever reads stdout is told there too why there is nothing else. */
export function tellRefused(
  args: readonly string[],
  { stdout }: World,
  refused: { readonly code: string; readonly message: string; readonly hint: string | null },
): void {
  if (!args.includes('--json')) return;
  const diagnostic = { severity: 'error', ...refused, file: null, start: null, end: null };
  stdout.write(`${JSON.stringify({ ok: false, diagnostics: [diagnostic] }, null, 2)}\n`);
}
