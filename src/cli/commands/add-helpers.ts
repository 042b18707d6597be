import type { AddCommand } from './add-command.ts';

/** `briefpress helpers`. */
export const addHelpers: AddCommand = (program, world, end) => {
  program
    .command('helpers')
    .summary('what templates may call, with examples')
    .description('Prints every helper of the templates: its arguments, an example, and what that prints.')
    .argument('[name]', 'one helper alone')
    .option('--json', 'print one JSON document')
    .action(async (name: string | undefined, options) => {
      const { runHelpers } = await import('../run-helpers.ts');
      end(await runHelpers(world, { name: name ?? null, ...options }));
    });
};
