import { addAudience } from './add-audience.ts';
import { addBuild } from './add-build.ts';
import { addCheck } from './add-check.ts';
import type { AddCommand } from './add-command.ts';
import { addData } from './add-data.ts';
import { addHelpers } from './add-helpers.ts';
import { addNew } from './add-new.ts';
import { addPreview } from './add-preview.ts';
import { addRelease } from './add-release.ts';
import { addSchema } from './add-schema.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addBuild,
  addCheck,
  addPreview,
  addRelease,
  addNew,
  addAudience,
  addData,
  addHelpers,
  addSchema,
];
