import type { Command } from 'commander';

/** Told the exit code of the command that ran. */
export type End = (code: number | Promise<number>) => Promise<void>;

/** Gives a command its options, its help, and what it does. */
export type SetUp = (command: Command, end: End) => void;
