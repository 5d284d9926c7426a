import type { Random } from '../random.ts';
import type { Sim } from '../sim.ts';
import type { Site } from '../simulated/site.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** A bad thing that begins, lasts and is over, at one server or for all. Returns the way back where there is one. */
export type Fault = (sim: Sim, random: Random, site: Site) => (() => void) | undefined;

export type Faults = Readonly<Record<string, Fault>>;
