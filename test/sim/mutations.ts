import { CHOSEN } from './mutations/chosen.ts';
import { HAND_MADE } from './mutations/handMade.ts';
import type { Mutation } from './mutations/mutation.ts';
import { OUTSIDE } from './mutations/outside.ts';
import { SILENCES } from './mutations/silences.ts';
import { STALLS } from './mutations/stalls.ts';
import { STARTS } from './mutations/starts.ts';
import { STOPS } from './mutations/stops.ts';

/** All deliberate bugs. */
export const MUTATIONS: readonly Mutation[] = [
  ...HAND_MADE,
  ...CHOSEN,
  ...STARTS,
  ...STOPS,
  ...STALLS,
  ...SILENCES,
  ...OUTSIDE,
];
