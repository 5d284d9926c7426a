import { redirects } from './cases/redirects.ts';
import { statuses } from './cases/statuses.ts';
import type { Group } from './run.ts';

export const groups: readonly Group[] = [
  { name: 'http', cases: statuses },
  { name: 'redirect', cases: redirects },
];
