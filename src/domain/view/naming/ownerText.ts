import type { Activity } from '../../activity.ts';
import type { Row } from '../../row.ts';
import type { ServerState } from '../../state.ts';

const OWNER = 1;

/** Whose an activity is, where those of several people run and it is not the owner's. On a shared server all are one's own. */
export function ownersOf(
  { isShared, contents }: ServerState,
  rows: readonly Row[],
): (activity: Activity) => string | undefined {
  const ids = new Set(rows.flatMap((row) => row.activity.userId ?? []));
  if (isShared || ids.size < 2) return () => undefined;
  const names = new Map(contents.users.map(({ id, name }) => [id, name]));
  return ({ userId, title }) => {
    const name = userId === undefined || userId === OWNER ? undefined : names.get(userId);
    // "Media download by Robin" says it already.
    return name && !title.includes(name) ? name : undefined;
  };
}
