import type { AddCommand } from './add-command.ts';
import { AUDIENCE_HELP, languageHelp } from './audience-help.ts';

const CHECK_EXAMPLES = `
Without a brief: those under content/ of the current folder.
Reports everything that build would, and whether evidence locators find their passage in captures/.

Examples:
  briefpress check q3.md
  briefpress check q3.md --audience press          for one audience alone
  briefpress check --strict                        warnings fail too: for a release
  briefpress check --json                          the same as data, for editors`;

/** `briefpress check`. */
export const addCheck: AddCommand = (program, world, end) => {
  program
    .command('check')
    .summary('say every problem with its place, and write nothing')
    .description('Reads briefs and templates and says every problem, with file:line:column.')
    .argument('[brief...]', 'folders with a brief.yaml or brief.md, or Markdown files')
    .option('-a, --audience <ids>', AUDIENCE_HELP)
    .option('-l, --language <tags>', languageHelp('all'))
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print one JSON document')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (briefs: readonly string[], options) => {
      const { runCheck } = await import('../run-check.ts');
      end(await runCheck(world, { briefs, ...options }));
    });
};
