import { HostError } from '../model/host.ts';
import { UsageError } from '../model/usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { runProgram } from './program.ts';
import { tellRefused } from './tell-refused.ts';
import { type World, wantsColor } from './world.ts';

/** Arguments → exit status; the one place where what was thrown becomes words. */
export async function run(args: readonly string[], world: World): Promise<ExitStatus> {
  const paint = (text: string, code: number) =>
    wantsColor(world) ? `\u001b[${code}m${text}\u001b[0m` : text;
  const say = (text: string) => world.stderr.write(`${text}\n`);
  try {
    return await runProgram(args, world);
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      say(`${paint('error', 31)} ${thrown.message}`);
      if (thrown.hint !== null) say(`  ${paint('hint:', 36)} ${thrown.hint}`);
      tellRefused(args, world, { code: 'usage', message: thrown.message, hint: thrown.hint });
      return EXIT.usage;
    }
    if (thrown instanceof HostError) {
      say(`${paint('error', 31)} host/${thrown.code} ${thrown.message}`);
      tellRefused(args, world, { code: `host/${thrown.code}`, message: thrown.message, hint: null });
      return EXIT.content;
    }
    say(
      `${paint('error', 31)} This is a bug in Briefpress, not in your brief. Please report it with these lines:`,
    );
    say(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return EXIT.bug;
  }
}
