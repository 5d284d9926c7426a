import type { GroupView, View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { AtLogin } from '../parts/firstRun/AtLogin.tsx';
import { type Disclosure, Recent } from '../parts/Recent.tsx';
import { Group } from '../parts/servers/Group.tsx';
import { Waiting } from '../parts/Waiting.tsx';

type ActivitiesView = Extract<View, { kind: 'activities' }>;

export function Activities(props: {
  readonly view: ActivitiesView;
  readonly rest: Disclosure;
  readonly actions: Actions;
}) {
  const { view, rest, actions } = props;
  const { asksAtLogin, digest, groups, headline, recent, showAll, signInAgain, marked } = view;
  return (
    <>
      {signInAgain && (
        <div class="server">
          <p class="server-text">{signInAgain}</p>
          <button type="button" class="word-button" onClick={() => actions.send({ kind: 'sign-in-browser' })}>
            {label('sign-in-with-plex')}
          </button>
        </div>
      )}
      {digest && (
        <div class="server">
          <p class="server-text" id="digest">
            {digest.text}
          </p>
          <button
            type="button"
            class="word-button"
            aria-describedby="digest"
            onClick={() => actions.send({ kind: 'show-history', since: digest.since })}
          >
            {label('show-digest')}
          </button>
        </div>
      )}
      {asksAtLogin && <AtLogin send={actions.send} />}
      {groups.map((group) => (
        <Group
          key={group.serverId}
          group={group}
          headline={headline}
          markedUuid={marked?.row?.serverId === group.serverId ? marked.row.uuid : undefined}
          actions={actions}
        />
      ))}
      {groups.length > 0 && groups.every(isAwaited) && recent.length === 0 && (
        <Waiting text={label('waiting-server')} />
      )}
      {groups.length > 0 && groups.every(isQuiet) && (
        <p class="quiet">{label(groups.length > 1 ? 'quiet-servers' : 'quiet-server')}</p>
      )}
      <Recent
        recent={recent}
        showAll={showAll}
        isServerNamed={groups.length > 1}
        markedIds={marked?.pastIds ?? []}
        rest={rest}
        actions={actions}
      />
    </>
  );
}

function isQuiet(group: GroupView): boolean {
  return group.link === 'live' && isEmpty(group);
}

function isAwaited(group: GroupView): boolean {
  return group.link === 'connecting' && isEmpty(group);
}

function isEmpty({ rowsBefore, rows, rowsAfter }: GroupView): boolean {
  return rowsBefore + rows.length + rowsAfter === 0;
}
