import type { FirstRun } from '../../domain/firstRun/firstRun.ts';
import { fieldOf, numberField } from '../fields.ts';

/** Undefined where nobody has signed in yet. */
export function readFirstRun(tree: unknown): FirstRun | undefined {
  const signedInAt = numberField(tree, 'signedInAt');
  if (signedInAt === undefined) return undefined;
  return {
    signedInAt,
    isTold: fieldOf(tree, 'isTold') === true,
    isAnswered: fieldOf(tree, 'isAnswered') === true,
  };
}
