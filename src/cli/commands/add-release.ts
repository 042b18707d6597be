import type { AddCommand } from './add-command.ts';
import { AUDIENCE_HELP, languageHelp } from './audience-help.ts';

const RELEASE_EXAMPLES = `
Without a brief: those under content/ of the current folder.
Shown: the audience receives the item whole, and its templates may print it. Shortened: it receives part of
it. Withheld: it receives nothing of it, and each reason is given by number. The matrix tells what is
withheld, so handle it as the highest label in the brief.

Examples:
  briefpress release q3                            a table of items and audiences
  briefpress release q3 --audience all             for every audience there is
  briefpress release q3 --diff policymaker press   only what differs between two audiences
  briefpress release q3 --pdf q3-release.pdf       a page to sign, with the matrix as a file inside
  briefpress release q3 --csv > q3-release.csv     for a spreadsheet`;

/** `briefpress release`. */
export const addRelease: AddCommand = (program, world, end) => {
  program
    .command('release')
    .summary('what each audience sees, item by item, and why')
    .description('Says of every item of a brief what each audience receives of it, and why.')
    .argument('[brief...]', 'folders with a brief.yaml or brief.md, or Markdown files')
    .option('-a, --audience <ids>', AUDIENCE_HELP)
    .option('-l, --language <tags>', languageHelp('the brief’s own'))
    .option('--diff <ids...>', 'two audiences: only what differs between them')
    .option('--json', 'print one JSON document, with the diagnostics')
    .option('--csv', 'print comma-separated values, a row an item')
    .option('--pdf <file>', 'write an accessible PDF page to sign, for one brief')
    .option('--annex', 'with --pdf: list every item on the pages that follow')
    .addHelpText('after', RELEASE_EXAMPLES)
    .action(async (briefs: readonly string[], options) => {
      const { runRelease } = await import('../run-release.ts');
      end(await runRelease(world, { briefs, ...options }));
    });
};
