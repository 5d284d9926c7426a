import { t } from '../../../locales/format.ts';
import { plainText } from '../../plainText.ts';
import { mayManage, type ServerState } from '../../state.ts';
import { action, type MenuItemView, separator, text } from '../menuItem.ts';

/** Of each server. A longer menu leaves the screen; the page has them all. */
const MOST_LIBRARIES = 30;

/** "Scan a library", with the libraries of each server that is live; without a menu while none is, and nothing where none can be scanned. */
export function scanItems(servers: readonly ServerState[]): readonly MenuItemView[] {
  const scannable = servers.filter((s) => mayManage(s) && s.contents.libraries.length > 0);
  if (!scannable.length) return [];
  const able = scannable.filter((s) => s.link.kind === 'live');
  if (!able.length) return [text(t('menu.scan'))];
  const items = able.flatMap((server, place) => [
    ...(place > 0 ? [separator] : []),
    ...(servers.length > 1 ? [text(plainText(server.server.name))] : []),
    ...libraryItems(server),
  ]);
  return [{ kind: 'submenu', label: t('menu.scan'), items }];
}

function libraryItems({ server, contents }: ServerState): readonly MenuItemView[] {
  const { libraries } = contents;
  const more = libraries.length - MOST_LIBRARIES;
  return [
    ...libraries.slice(0, MOST_LIBRARIES).map(({ id, title }) =>
      action(plainText(title), {
        kind: 'start',
        serverId: server.id,
        work: { kind: 'scan', libraryId: id, path: undefined },
      }),
    ),
    ...(more > 0 ? [text(t('view.more-rows', { count: more }))] : []),
  ];
}
