import type { Command } from 'commander';
import type { ExitStatus } from '../exit-status.ts';
import type { World } from '../world.ts';

/** Takes what a command ended with. */
export type End = (status: ExitStatus) => void;

/** Adds one command to the program; what it runs is imported when it runs. */
export type AddCommand = (program: Command, world: World, end: End) => void;
