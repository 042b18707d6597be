import type { AddCommand } from './add-command.ts';

const SCHEMA_EXAMPLES = `
Without a name: the names. An editor with YAML support checks a file as you type when it begins with
  # yaml-language-server: $schema=<path or address of the schema>

Example:
  briefpress schema brief > brief.schema.json`;

/** `briefpress schema`. */
export const addSchema: AddCommand = (program, world, end) => {
  program
    .command('schema')
    .summary('JSON Schema of a file, for editors')
    .description('Prints the JSON Schema of one of the files you write.')
    .argument('[name]', 'which file')
    .addHelpText('after', SCHEMA_EXAMPLES)
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('../run-schema.ts');
      end(await runSchema(world, name ?? null));
    });
};
