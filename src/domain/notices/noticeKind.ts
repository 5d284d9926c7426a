import { isKindName, kindOf } from './kinds.ts';

/** What rules call a kind of work: its name, or the type of an activity that has none. Takes either. */
export function noticeKindOf(type: string): string {
  return isKindName(type) ? type : (kindOf(type)?.name ?? type);
}
