import type { Millis } from './activity.ts';
import type { Command } from './intent.ts';
import type { State } from './state.ts';
import type { GroupView } from './view.ts';
import { viewOf } from './viewOf.ts';

/** The tray's menu: everything the popover has, for those whose desktop or hands cannot use the popover. */
export type MenuItemView =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly command: Command };

export function menuOf(state: State, now: Millis): readonly MenuItemView[] {
  const view = viewOf(state, now);
  const open: MenuItemView = { kind: 'action', label: 'Open Usher', command: { kind: 'show' } };
  const quit: MenuItemView = { kind: 'action', label: 'Quit Usher', command: { kind: 'quit' } };
  const separator: MenuItemView = { kind: 'separator' };
  if (view.kind !== 'activities')
    return [open, separator, { kind: 'text', label: view.headline }, separator, quit];
  const body = view.groups.flatMap(groupItems);
  return [
    open,
    separator,
    ...(body.length ? body : [{ kind: 'text', label: view.headline } as const]),
    separator,
    ...(view.groups.some((g) => g.canRetry)
      ? [{ kind: 'action', label: 'Retry now', command: { kind: 'retry' } } as const]
      : []),
    { kind: 'action', label: 'Sign out', command: { kind: 'sign-out' } },
    quit,
  ];
}

function groupItems(group: GroupView): readonly MenuItemView[] {
  const rows = group.rows.flatMap((row): readonly MenuItemView[] => {
    const label = row.status ? `${row.title}, ${row.status}` : row.title;
    const text: MenuItemView = { kind: 'text', label };
    if (row.cancel.kind === 'offered') {
      const command: Command = { kind: 'cancel', serverId: group.serverId, uuid: row.uuid };
      return [text, { kind: 'action', label: row.cancel.label, command }];
    }
    return row.cancel.kind === 'asked' ? [text, { kind: 'text', label: row.cancel.label }] : [text];
  });
  const head = [group.name, group.linkText].filter((t) => t !== undefined);
  return [...head.map((label): MenuItemView => ({ kind: 'text', label })), ...rows];
}
