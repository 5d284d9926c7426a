import type { Activity } from './activity.ts';

/** What a server's stream says of one activity. `activity` is undefined where it names no more than the uuid. */
export type Report = {
  readonly event: 'started' | 'updated' | 'ended';
  readonly uuid: string;
  readonly activity: Activity | undefined;
};
