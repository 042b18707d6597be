import { error } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/span.ts';

/** Blocks inside blocks, `else` branches inside `else` branches, calls inside calls: reading goes down as deep. */
const DEEPEST = 100;

/** Tags of one template: compiling more takes more than a second. The longest of the package's has fifty lines with any. */
const MOST_TAGS = 5000;

const TAG = /\{\{~?(?:(?<open>[#^])(?!~?\})|(?<close>\/)|(?<chain>else\s+\w))?[^}]*\}?/g;

/** A template that would take longer to read than anybody waits for: `templates/too-large` at the tag that is too much. */
export function checkSize(file: SourceFile): Diagnostic | null {
  let tags = 0;
  let depth = 0;
  // How much each block that is open adds to the depth.
  const open: number[] = [];
  for (const { 0: tag, index, groups } of file.text.matchAll(TAG)) {
    tags += 1;
    if (groups?.close !== undefined) depth -= open.pop() ?? 0;
    else if (groups?.open !== undefined) {
      open.push(1);
      depth += 1;
    } else if (groups?.chain !== undefined && open.length > 0) {
      open.push((open.pop() ?? 0) + 1);
      depth += 1;
    }
    const isDeep = depth > DEEPEST || callsWithin(tag) > DEEPEST;
    if (!isDeep && tags <= MOST_TAGS) continue;
    const span = { file, start: index, end: index + Math.min(tag.length, 60) };
    return isDeep
      ? error(
          'templates/too-large',
          span,
          `More than ${DEEPEST} stand inside one another here.`,
          'Make a partial of what is inside.',
        )
      : error(
          'templates/too-large',
          span,
          `This is tag number ${MOST_TAGS + 1} of this template.`,
          'Use {{#each}} for what repeats itself.',
        );
  }
  return null;
}

/** Calls inside calls: `(not (not title))` has two. */
function callsWithin(tag: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of tag.matchAll(/[()]/g)) {
    depth += sign === '(' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
