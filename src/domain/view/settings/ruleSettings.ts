import { listText, t } from '../../../locales/format.ts';
import { libraryName } from '../../contents/serverContents.ts';
import { KIND_NAMES } from '../../notices/kinds.ts';
import { isOf, isToldIn, type NoticeScope } from '../../notices/noticeScope.ts';
import { plainText } from '../../plainText.ts';
import type { NoticeRule } from '../../settings/preferences.ts';
import type { ServerState } from '../../state.ts';
import { noticeKindText } from '../notices/mutedItems.ts';
import { durationText } from '../text.ts';
import { button, setting, toggle } from './controls.ts';
import type { SettingView } from './settingsPageView.ts';

/** Nobody waits for these, so they are announced only if the person had them begin. */
const ONLY_STARTED: ReadonlySet<string> = new Set(['metadata', 'refresh', 'subscriptions', 'maintenance']);

/** From how many seconds on an exception may have work told. */
const LEAST_SECONDS = [10, 60, 300, 1800] as const;

type Rules = readonly NoticeRule[];

/** A switch for each kind of work, also for those without a name that a rule is about. */
export function kindSettings(rules: Rules): readonly SettingView[] {
  const ruled = rules.flatMap((rule) => (isOf({ kind: rule.kind })(rule) ? (rule.kind ?? []) : []));
  const kinds = [...new Set([...KIND_NAMES, ...ruled])];
  return kinds.map((kind) => {
    const hint = ONLY_STARTED.has(kind) ? t('settings.only-started') : undefined;
    return scopeSetting(rules, { kind }, noticeKindText(kind), hint);
  });
}

/** A switch for each server and library. */
export function placeSettings(rules: Rules, servers: readonly ServerState[]): readonly SettingView[] {
  return placesIn(servers).map((place) => scopeSetting(rules, place, placeText(place, servers)));
}

/** The rules that no switch shows, each to be removed, and a way to make one. */
export function exceptionSettings(rules: Rules, servers: readonly ServerState[]): readonly SettingView[] {
  const places = placesIn(servers);
  const isShown = (rule: NoticeRule): boolean =>
    rule.leastSeconds === undefined &&
    (isOf({ kind: rule.kind })(rule) || places.some((place) => isOf(place)(rule)));
  return [...rules.filter((rule) => !isShown(rule)).map((rule) => removable(rule, servers)), added(servers)];
}

/** The work that rules and hooks are about: "Films and Detecting intros"; empty where it is all. */
export function scopeText(scope: NoticeScope, servers: readonly ServerState[]): string {
  const { kind, serverId, libraryId } = scope;
  const isPlaced = serverId !== undefined || libraryId !== undefined;
  return listText([
    ...(isPlaced ? [placeText(scope, servers)] : []),
    ...(kind === undefined ? [] : [noticeKindText(kind)]),
  ]);
}

function removable(rule: NoticeRule, servers: readonly ServerState[]): SettingView {
  const { kind, serverId, libraryId } = rule;
  const label = scopeText(rule, servers);
  const remove = button(
    t('settings.remove'),
    { kind: 'drop-notice-rule', rule },
    { label: t('settings.remove-rule', { rule: label }) },
  );
  const id = `rule ${JSON.stringify([kind, serverId, libraryId])}`;
  return setting(
    id,
    label || t('settings.notifications'),
    { kind: 'buttons', buttons: [remove] },
    whenText(rule),
  );
}

function added(servers: readonly ServerState[]): SettingView {
  const where = placesIn(servers).map((rule) => ({ name: placeText(rule, servers), rule }));
  const what = KIND_NAMES.map((kind) => ({ name: noticeKindText(kind), rule: { kind } }));
  const when: readonly NoticeRule[] = [
    { isTold: false },
    { isTold: true },
    ...LEAST_SECONDS.map((leastSeconds) => ({ isTold: true, leastSeconds })),
  ];
  const parts = [
    { label: t('settings.places'), options: [{ name: t('settings.all'), rule: {} }, ...where] },
    { label: t('settings.kinds'), options: [{ name: t('settings.all'), rule: {} }, ...what] },
    { label: t('settings.when'), options: when.map((rule) => ({ name: whenText(rule), rule })) },
  ];
  return setting('new-rule', t('settings.new-exception'), { kind: 'rule', parts });
}

function whenText({ isTold, leastSeconds }: NoticeRule): string {
  if (!isTold) return t('settings.never');
  return leastSeconds === undefined
    ? t('settings.as-usual')
    : t('settings.from', { duration: durationText(1000 * leastSeconds) });
}

function scopeSetting(rules: Rules, scope: NoticeScope, label: string, hint?: string): SettingView {
  const isTold = isToldIn(rules, scope);
  const id = `rule ${JSON.stringify([scope.kind, scope.serverId, scope.libraryId])}`;
  return setting(
    id,
    label,
    toggle(isTold, { kind: 'set-notice-rule', rule: { ...scope, isTold: !isTold } }),
    hint,
  );
}

/** Each server, followed by its libraries. */
function placesIn(servers: readonly ServerState[]): readonly NoticeScope[] {
  return servers.flatMap(({ server: { id: serverId }, contents }) => [
    { serverId },
    ...contents.libraries.map(({ id: libraryId }) => ({ serverId, libraryId })),
  ]);
}

/** "Attic", "Films", "Films · Attic" where there are several servers. */
function placeText({ serverId, libraryId }: NoticeScope, servers: readonly ServerState[]): string {
  const found = servers.find(({ server }) => server.id === serverId);
  const server = plainText(found?.server.name ?? serverId ?? '');
  if (libraryId === undefined) return server;
  const name = plainText(found ? (libraryName(found.contents, libraryId) ?? '') : '');
  const library = name || t('history.library', { id: plainText(libraryId) });
  return servers.length > 1 && server ? t('history.library-on', { library, server }) : library;
}
