import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run-built.ts';

/** Where `mvn -q -f test/verapdf/pom.xml dependency:copy-dependencies` puts it. */
const JARS = join(ROOT, 'node_modules/.cache/verapdf');

/** Profiles by veraPDF's names: PDF/UA-1 and PDF/A-2a. */
export const PROFILES = ['ua1', '2a'] as const;

/** What veraPDF says of a file: how many checks passed, and a line for every rule that was broken. */
export interface Verdict {
  readonly file: string;
  readonly passed: number;
  readonly broken: readonly string[];
}

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly taskException?: { readonly exceptionMessage?: string };
  readonly validationResult?: readonly {
    readonly details: {
      readonly passedChecks: number;
      readonly ruleSummaries: readonly {
        readonly clause: string;
        readonly testNumber: number;
        readonly failedChecks: number;
        readonly description: string;
        readonly checks: readonly { readonly context: string }[];
      }[];
    };
  }[];
}

/** A test that needs veraPDF: skipped, and saying so, where there is none; in CI it fails instead. */
export function testWithVeraPdf(name: string, body: () => Promise<void> | void): void {
  const found = existsSync(JARS) && spawnSync('java', ['-version']).status === 0;
  if (found) test(name, body);
  else if (process.env.CI === 'true') test(name, () => expect.fail('needs veraPDF'));
  else test.skip(`${name} (skipped: needs veraPDF)`);
}

/** Checks files against one profile, all in one run of veraPDF. */
export function validate(
  files: readonly string[],
  profile: (typeof PROFILES)[number] | '3a',
): readonly Verdict[] {
  const options = ['--flavour', profile, '--format', 'json', '--maxfailuresdisplayed', '3'];
  const ended = spawnSync(
    'java',
    ['-cp', join(JARS, '*'), 'org.verapdf.apps.GreenfieldCliWrapper', ...options, ...files],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const { report }: { report: { jobs: readonly Job[] } } = JSON.parse(ended.stdout);
  return report.jobs.map(verdict);
}

function verdict({ itemDetails, taskException, validationResult = [] }: Job): Verdict {
  const rules = validationResult.flatMap(({ details }) => details.ruleSummaries);
  const broken = rules.map(
    ({ clause, testNumber, failedChecks, description, checks }) =>
      `${clause}-${testNumber} (${failedChecks} times): ${description} At ${checks[0]?.context}`,
  );
  const stopped = validationResult.length === 0 ? [taskException?.exceptionMessage ?? 'not checked'] : [];
  return {
    file: itemDetails.name,
    passed: validationResult.reduce((total, { details }) => total + details.passedChecks, 0),
    broken: [...stopped, ...broken],
  };
}
