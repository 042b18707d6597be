import type { AddCommand } from './add-command.ts';

const NEW_EXAMPLES = `
Examples:
  briefpress new q3                                q3/brief.md and its data, fifteen lines to replace
  briefpress new content/q3 --full                 a folder with every file, each with a short example

Then: npx briefpress build q3`;

/** `briefpress new`. */
export const addNew: AddCommand = (program, world, end) => {
  program
    .command('new')
    .summary('a brief to start from, which builds as it is')
    .description('Writes a brief to start from, which builds as it is. Never overwrites.')
    .argument('<folder>', 'folder to create')
    .option('--full', 'the folder form, with every file')
    .addHelpText('after', NEW_EXAMPLES)
    .action(async (folder: string, options) => {
      const { runNew } = await import('../run-new.ts');
      end(await runNew(world, { folder, ...options }));
    });
};
