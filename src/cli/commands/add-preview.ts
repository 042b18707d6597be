import { InvalidArgumentError } from 'commander';
import type { AddCommand } from './add-command.ts';

const PREVIEW_EXAMPLES = `
Without a brief: those under content/ of the current folder.
Prints the address of a page on this machine, for no other one: deck and report side by side, every problem
with its place, and each format to download. The page follows every save of content, templates, audiences
and themes, and stays where it is. A click on a slide or page says which file and line it came from.
It ends with Ctrl+C.

Examples:
  briefpress preview my-brief
  briefpress preview my-brief --port 5000          the next one, where it is in use`;

const DEFAULT_PORT = 4870;

/** `briefpress preview`. */
export const addPreview: AddCommand = (program, world, end) => {
  program
    .command('preview')
    .summary('deck and report in the browser, as you write')
    .description('Shows deck and report in a browser, and shows them anew when a file is saved.')
    .argument('[brief...]', 'folders with a brief.yaml or brief.md, or Markdown files')
    .option('-p, --port <number>', 'port on 127.0.0.1', readPort, DEFAULT_PORT)
    .addHelpText('after', PREVIEW_EXAMPLES)
    .action(async (briefs: readonly string[], { port }: { readonly port: number }) => {
      const { runPreview } = await import('../run-preview.ts');
      end(await runPreview(world, { briefs, port }));
    });
};

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number up to 65535; 0 is any that is free.');
}
