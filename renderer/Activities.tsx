import type { GroupView, View } from '../src/domain/view.ts';
import { Group } from './Group.tsx';
import type { Wishes } from './wishes.ts';

type ActivitiesView = Extract<View, { kind: 'activities' }>;

export function Activities({ view, wishes }: { readonly view: ActivitiesView; readonly wishes: Wishes }) {
  const { groups, headline } = view;
  return (
    <>
      {groups.map((group) => (
        <Group key={group.serverId} group={group} headline={headline} wishes={wishes} />
      ))}
      {groups.length > 0 && groups.every(isQuiet) && (
        <p class="quiet">
          {groups.length > 1 ? 'Nothing is running on your servers.' : 'Nothing is running on your server.'}
        </p>
      )}
    </>
  );
}

function isQuiet(group: GroupView): boolean {
  return group.link === 'live' && group.rows.length === 0;
}
