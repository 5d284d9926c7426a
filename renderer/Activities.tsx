import type { GroupView, View } from '../src/domain/view.ts';
import { Group } from './Group.tsx';
import { type Disclosure, Recent } from './Recent.tsx';
import type { Wishes } from './wishes.ts';

type ActivitiesView = Extract<View, { kind: 'activities' }>;

export function Activities(props: {
  readonly view: ActivitiesView;
  readonly rest: Disclosure;
  readonly wishes: Wishes;
}) {
  const { view, rest, wishes } = props;
  const { groups, headline, recent, signInAgain } = view;
  return (
    <>
      {signInAgain && (
        <div class="server">
          <p class="server-text">{signInAgain}</p>
          <button type="button" class="word-button" onClick={() => wishes.ask({ kind: 'sign-in-browser' })}>
            Sign in with Plex
          </button>
        </div>
      )}
      {groups.map((group) => (
        <Group key={group.serverId} group={group} headline={headline} wishes={wishes} />
      ))}
      {groups.length > 0 && groups.every(isQuiet) && (
        <p class="quiet">
          {groups.length > 1 ? 'Nothing is running on your servers.' : 'Nothing is running on your server.'}
        </p>
      )}
      <Recent recent={recent} isServerNamed={groups.length > 1} rest={rest} />
    </>
  );
}

function isQuiet(group: GroupView): boolean {
  return group.link === 'live' && group.rows.length === 0;
}
