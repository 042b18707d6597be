import { readFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import { FORMATS } from '../model/artifact.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { World } from './world.ts';

const INTRODUCTION = `Prints a briefing for every audience: a Marp slide deck and a PDF report from the same content.

A brief is one Markdown file with front matter, or a folder with a brief.yaml. Templates decide what
each audience reads; what it may not see is gone before anything is drawn.`;

const EXAMPLES = `
Examples:
  briefpress new my-brief                          a brief of fifteen lines that builds as it is
  briefpress build my-brief                        its deck and report, in out/my-brief/
  briefpress build                                 every brief under content/
  briefpress build my-brief --audience press --format report.pdf
  briefpress check                                 every problem with its place, and nothing written

Exit status: 0 done · 1 the content or a template has errors (with --strict, or warnings)
             2 wrong usage · 70 a bug of ours`;

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
  briefpress build --strict --json > build.json    in a script: warnings fail, one JSON document`;

const CHECK_EXAMPLES = `
Without a brief: those under content/ of the current folder.
Reports everything that build would, and whether evidence locators find their passage in captures/.

Examples:
  briefpress check q3.md
  briefpress check q3.md --audience press          for one audience alone
  briefpress check --strict                        warnings fail too: for a release
  briefpress check --json                          the same as data, for editors`;

const AUDIENCE_HELP = 'audiences, comma-separated, or `all` (default: those the brief names)';

const SCHEMA_EXAMPLES = `
Without a name: the names. An editor with YAML support checks a file as you type when it begins with
  # yaml-language-server: $schema=<path or address of the schema>

Example:
  briefpress schema brief > brief.schema.json`;

const NEW_EXAMPLES = `
Examples:
  briefpress new q3                                q3/brief.md and its data, fifteen lines to replace
  briefpress new content/q3 --full                 a folder with every file, each with a short example

Then: npx briefpress build q3`;

/** Parses the arguments and runs the command; each one loads only what it needs. */
export async function runProgram(args: readonly string[], world: World): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = createProgram(world, await readVersion(), (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    // Commander has said what was wrong; help and version end with 0.
    return thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  return status;
}

type End = (status: ExitStatus) => void;

function createProgram(world: World, version: string, end: End): Command {
  const program = new Command('briefpress')
    .description(INTRODUCTION)
    .version(version, '-V, --version', 'the version')
    .helpOption('-h, --help', 'this help; `briefpress <command> --help` has more')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('hint: `briefpress --help` lists commands and options.')
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('after', EXAMPLES);
  addBuild(program, world, end);
  addCheck(program, world, end);
  addNew(program, world, end);
  addSchema(program, world, end);
  return program;
}

function addBuild(program: Command, world: World, end: End): void {
  program
    .command('build')
    .summary('print briefs')
    .description('Prints decks and reports.')
    .argument('[brief...]', 'folders with a brief.yaml or brief.md, or Markdown files')
    .option('-a, --audience <ids>', AUDIENCE_HELP)
    .option(
      '-f, --format <ids>',
      `formats, comma-separated: ${FORMATS.join(', ')} (default: all that need no browser)`,
    )
    .option('-o, --out <folder>', 'where to write', 'out')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print one JSON document: what was written, and the diagnostics')
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (briefs: readonly string[], options) => {
      const { runBuild } = await import('./run-build.ts');
      end(await runBuild(world, { briefs, ...options }));
    });
}

function addCheck(program: Command, world: World, end: End): void {
  program
    .command('check')
    .summary('say every problem with its place, and write nothing')
    .description('Reads briefs and templates and says every problem, with file:line:column.')
    .argument('[brief...]', 'folders with a brief.yaml or brief.md, or Markdown files')
    .option('-a, --audience <ids>', AUDIENCE_HELP)
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print one JSON document')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (briefs: readonly string[], options) => {
      const { runCheck } = await import('./run-check.ts');
      end(await runCheck(world, { briefs, ...options }));
    });
}

function addNew(program: Command, world: World, end: End): void {
  program
    .command('new')
    .summary('a brief to start from, which builds as it is')
    .description('Writes a brief to start from, which builds as it is. Never overwrites.')
    .argument('<folder>', 'folder to create')
    .option('--full', 'the folder form, with every file')
    .addHelpText('after', NEW_EXAMPLES)
    .action(async (folder: string, options) => {
      const { runNew } = await import('./run-new.ts');
      end(await runNew(world, { folder, ...options }));
    });
}

function addSchema(program: Command, world: World, end: End): void {
  program
    .command('schema')
    .summary('JSON Schema of a file, for editors')
    .description('Prints the JSON Schema of one of the files you write.')
    .argument('[name]', 'which file')
    .addHelpText('after', SCHEMA_EXAMPLES)
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('./run-schema.ts');
      end(await runSchema(world, name ?? null));
    });
}

async function readVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
