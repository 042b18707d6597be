import { FORMATS } from '../../model/artifact.ts';
import type { AddCommand } from './add-command.ts';
import { AUDIENCE_HELP, languageHelp } from './audience-help.ts';

const BUILD_EXAMPLES = `
Without a brief: those under content/ of the current folder.
Writes out/<brief>/<audience>/ and prints the folders written. Such a folder is replaced whole or not at
all: it then holds exactly the formats asked for, and nothing that lay in it before. A folder that
briefpress did not make is never replaced.

Formats:
  deck.md      the slides as Markdown for Marp      deck.html    the slides as one page for a browser
  deck.pptx    the slides for PowerPoint            report.pdf   the report, to print and to read
  report.md    the report as Markdown               charts       each chart as SVG and PNG
Only where asked for, because they are printed by a Chromium on this machine:
  deck.pdf     the slides, a page each              handout.pdf  a sheet a slide, with notes and sources

Examples:
  briefpress build                                 all briefs, for the audiences that each one names
  briefpress build q3.md --audience all            one brief, for every audience there is
  briefpress build q3.md --audience press,analyst --format deck.html,report.pdf
  briefpress build q3 --language ru                its Russian edition, to out/q3.ru/<audience>/
  briefpress build --strict --json > build.json    in a script: warnings fail, one JSON document`;

/** `briefpress build`. */
export const addBuild: AddCommand = (program, world, end) => {
  program
    .command('build')
    .summary('print briefs')
    .description('Prints decks and reports.')
    .argument('[brief...]', 'folders with a brief.yaml or brief.md, or Markdown files')
    .option('-a, --audience <ids>', AUDIENCE_HELP)
    .option('-l, --language <tags>', languageHelp('the brief’s own'))
    .option(
      '-f, --format <ids>',
      `formats, comma-separated: ${FORMATS.join(', ')} (default: all that need no browser)`,
    )
    .option('-o, --out <folder>', 'where to write', 'out')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print one JSON document: what was written, and the diagnostics')
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (briefs: readonly string[], options) => {
      const { runBuild } = await import('../run-build.ts');
      end(await runBuild(world, { briefs, ...options }));
    });
};
