import type { Millis } from './activity.ts';
import type { Command } from './intent.ts';
import type { ServerState, State } from './state.ts';
import { cancelOf, linkText, runningRows, tooltipOf } from './viewOf.ts';
import { percentText, plainText, titleText } from './words.ts';

/** One line of the tray's menu. */
export type MenuItemView =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly command: Command };

/** Everything the popover has, for those whose desktop or hands cannot use the popover. Nothing in it ages. */
export function menuOf(state: State, now: Millis): readonly MenuItemView[] {
  const { access, servers } = state;
  const isSignedIn = access.kind === 'signed-in';
  const rows = isSignedIn ? servers.flatMap((s) => serverItems(s, now, servers.length > 1)) : [];
  return [
    action('Open Usher', { kind: 'show' }),
    { kind: 'separator' },
    ...(rows.length ? rows : [text(tooltipOf(state, now))]),
    { kind: 'separator' },
    ...(servers.some((s) => s.link.kind === 'waiting') ? [action('Retry now', { kind: 'retry' })] : []),
    ...(isSignedIn ? [action('Sign out', { kind: 'sign-out' })] : []),
    action('Quit Usher', { kind: 'quit' }),
  ];
}

function serverItems(server: ServerState, now: Millis, isNamed: boolean): readonly MenuItemView[] {
  const { link, server: who } = server;
  const head = [isNamed ? plainText(who.name) : undefined, linkText(link, who.name)].filter(
    (t) => t !== undefined,
  );
  const rows = runningRows(server, now).flatMap(({ activity, cancel }): readonly MenuItemView[] => {
    const title = titleText(activity);
    const percent = percentText(activity.progress);
    const line = text(percent ? `${title}, ${percent}` : title);
    const { kind, label } = { label: '', ...cancelOf(cancel, activity.cancellable, title, link) };
    if (kind === 'none' || kind === 'unavailable') return [line];
    if (kind === 'asked') return [line, text(label)];
    return [line, action(label, { kind: 'cancel', serverId: who.id, uuid: activity.uuid })];
  });
  return [...head.map(text), ...rows];
}

function text(label: string): MenuItemView {
  return { kind: 'text', label };
}

function action(label: string, command: Command): MenuItemView {
  return { kind: 'action', label, command };
}
