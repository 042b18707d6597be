import { readFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import type { End } from './commands/add-command.ts';
import { COMMANDS } from './commands/all-commands.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { tellRefused } from './tell-refused.ts';
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
    if (thrown.exitCode === 0) return EXIT.done;
    const message = thrown.message.replace(/^error: /u, '').split('\n')[0] ?? '';
    tellRefused(args, world, { code: 'usage', message, hint: null });
    return EXIT.usage;
  }
  return status;
}

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
  for (const add of COMMANDS) add(program, world, end);
  pointToHelp(program, 'briefpress');
  return program;
}

/** A command that was called wrongly says where its own help is. */
function pointToHelp({ commands }: Command, before: string): void {
  for (const command of commands) {
    const path = `${before} ${command.name()}`;
    command.showHelpAfterError(`hint: \`${path} --help\` says how it is called.`);
    pointToHelp(command, path);
  }
}

async function readVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
