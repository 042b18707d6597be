import type { AddCommand } from './add-command.ts';

const DATA_EXAMPLES = `
The outline names every field with its type; of a list's elements it shows the first. What the audience may
not see is not in it.

Examples:
  briefpress data board q3                         what templates of this audience receive of this brief
  briefpress data board q3 --json                  all of it, as one JSON document`;

/** `briefpress data`. */
export const addData: AddCommand = (program, world, end) => {
  program
    .command('data')
    .summary('what the templates of an audience receive')
    .description('Prints the data that deck.md.hbs and report.md.hbs receive.')
    .argument('<audience>', 'which audience')
    .argument('[brief]', 'folder or Markdown file (default: the only one under content/)')
    .option('--json', 'print one JSON document')
    .addHelpText('after', DATA_EXAMPLES)
    .action(async (audience: string, brief: string | undefined, options) => {
      const { runData } = await import('../run-data.ts');
      end(await runData(world, { audience, brief: brief ?? null, ...options }));
    });
};
