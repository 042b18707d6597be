import type { Command } from 'commander';
import type { World } from '../world.ts';
import type { AddCommand, End } from './add-command.ts';

const AUDIENCE_EXAMPLES = `
An audience is a folder templates/<id>/ of the current folder, which all its briefs share, or with --brief of
the brief's own. It holds only what it changes; everything else follows the audience it extends.

Examples:
  briefpress audience new board --from executive   templates/board/audience.yaml, to change line by line
  briefpress audience show board                   what it is made of, and which file each part comes from
  briefpress audience edit board asks              a copy of one template, to change
  briefpress audience edit board theme             colours, fonts and sizes of its own
  briefpress build --audience board`;

const BRIEF = ['--brief <path>', "in this brief's own templates/, not the current folder's"] as const;
const JSON_HELP = ['--json', 'print one JSON document'] as const;

/** `briefpress audience`. */
export const addAudience: AddCommand = (program, world, end) => {
  const audience = program
    .command('audience')
    .summary('list, make, look at and change audiences')
    .description('Lists audiences, makes new ones, and says which file each of their parts comes from.')
    .addHelpText('after', AUDIENCE_EXAMPLES);
  addListAndShow(audience, world, end);
  audience
    .command('new')
    .description('Makes an audience that follows another. Never overwrites.')
    .argument('<id>', 'its name in file names and commands')
    .option('--from <id>', 'the audience it follows', 'general')
    .option(...BRIEF)
    .action(async (id: string, options) => {
      const { newAudience } = await import('../audience/new-audience.ts');
      end(await newAudience(world, id, options));
    });
  audience
    .command('edit')
    .description('Copies one part of an audience to where you can change it. Never overwrites.')
    .argument('<id>', 'which audience')
    .argument('<part>', 'deck, report, a partial such as asks, audience.yaml or theme')
    .option(...BRIEF)
    .action(async (id: string, part: string, options) => {
      const { editAudience } = await import('../audience/edit-audience.ts');
      end(await editAudience(world, { id, part }, options));
    });
};

function addListAndShow(audience: Command, world: World, end: End): void {
  audience
    .command('list')
    .description('Lists every audience, what it extends and where it lies.')
    .option(...BRIEF)
    .option(...JSON_HELP)
    .action(async (options) => {
      const { listKnown } = await import('../audience/list-audiences.ts');
      end(await listKnown(world, options));
    });
  audience
    .command('show')
    .description('Says what an audience is made of, part by part, and which file each comes from.')
    .argument('<id>', 'which audience')
    .option(...BRIEF)
    .option(...JSON_HELP)
    .action(async (id: string, options) => {
      const { showAudience } = await import('../audience/show-audience.ts');
      end(await showAudience(world, id, options));
    });
}
