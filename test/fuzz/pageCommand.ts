import { isActivityId } from '../../src/domain/activity.ts';
import type { PageCommand } from '../../src/domain/command.ts';
import { WORK_KINDS } from '../../src/domain/history/workKind.ts';
import { isPreferenceKey } from '../../src/domain/settings/preferences.ts';

const LONGEST_TEXT = 2048;
const MOST_SERVERS = 64;
const MOST_SEEN = 500;

/** One of each kind, with everything it can have. What is not here is no command of the page. */
const EXAMPLES: { readonly [Kind in PageCommand['kind']]: Extract<PageCommand, { readonly kind: Kind }> } = {
  cancel: { kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'library-scan', libraryId: '1' } },
  'cancel-all': { kind: 'cancel-all', serverId: 's', type: 'media.download' },
  'open-in-plex': { kind: 'open-in-plex', serverId: 's', uuid: 'u' },
  'open-finished-in-plex': { kind: 'open-finished-in-plex', id: 's/u@1-2' },
  'sign-in': { kind: 'sign-in', address: 'loft:32400', token: 't' },
  fit: { kind: 'fit', height: 320 },
  'see-rows': { kind: 'see-rows', first: 0, count: 90 },
  retry: { kind: 'retry', serverId: 's' },
  diagnose: { kind: 'diagnose', serverId: 's' },
  start: { kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1', path: '/media/films' } },
  'stop-task': { kind: 'stop-task', serverId: 's', task: 'BackupDatabase' },
  trust: { kind: 'trust', serverId: 's', promptId: 'p' },
  choose: { kind: 'choose', serverIds: ['a', 'b'] },
  'sign-in-browser': { kind: 'sign-in-browser' },
  'open-link': { kind: 'open-link' },
  'copy-link': { kind: 'copy-link' },
  'open-group': { kind: 'open-group', serverId: 's', group: 'g', isOpen: true },
  leave: { kind: 'leave' },
  'choose-servers': { kind: 'choose-servers' },
  discover: { kind: 'discover' },
  'open-at-login': { kind: 'open-at-login', isOn: true },
  'decline-at-login': { kind: 'decline-at-login' },
  'open-demo': { kind: 'open-demo' },
  'leave-demo': { kind: 'leave-demo' },
  'show-history': { kind: 'show-history', since: 5 },
  'filter-history': { kind: 'filter-history', serverId: 's', workKind: 'scan', libraryId: 's/7', since: 5 },
  'more-history': { kind: 'more-history' },
  'export-history': { kind: 'export-history', format: 'csv' },
  'clear-history': { kind: 'clear-history', step: 'ask' },
  'open-settings': { kind: 'open-settings' },
  'set-preferences': { kind: 'set-preferences', change: { leastSeconds: 5 } },
  'set-notice-rule': { kind: 'set-notice-rule', rule: { kind: 'scan', serverId: 's', isTold: true } },
  'drop-notice-rule': { kind: 'drop-notice-rule', rule: { libraryId: '1', isTold: false } },
  'check-updates': { kind: 'check-updates' },
  'download-update': { kind: 'download-update', version: '0.2.0' },
  'install-update': { kind: 'install-update', version: '0.2.0' },
  'skip-update': { kind: 'skip-update', version: '0.2.0' },
  'open-releases': { kind: 'open-releases' },
  'set-terminal-command': { kind: 'set-terminal-command', isInstalled: true },
  'reset-preferences': { kind: 'reset-preferences' },
  'export-settings': { kind: 'export-settings' },
  'import-settings': { kind: 'import-settings' },
  'prepare-diagnostics': { kind: 'prepare-diagnostics' },
  'save-diagnostics': { kind: 'save-diagnostics' },
  'copy-diagnostics': { kind: 'copy-diagnostics' },
  mute: { kind: 'mute', until: 'hour' },
  'switch-hook': { kind: 'switch-hook', name: 'ntfy', isOn: true },
  'try-hook': { kind: 'try-hook', name: 'ntfy' },
  'open-hook-guide': { kind: 'open-hook-guide' },
  watch: { kind: 'watch', serverId: 's', uuid: 'u', isWatched: true },
  'mute-kind': { kind: 'mute-kind', type: 'media.download' },
  'unmute-kind': { kind: 'unmute-kind', type: 'media.download' },
  hide: { kind: 'hide' },
  quit: { kind: 'quit' },
  'sign-out': { kind: 'sign-out' },
  'cancel-sign-in': { kind: 'cancel-sign-in' },
  'add-server': { kind: 'add-server' },
  'open-start': { kind: 'open-start' },
  pin: { kind: 'pin', isPinned: true },
  'form-filled': { kind: 'form-filled', isFilled: false },
};
const FIELDS = new Map<unknown, string>(
  Object.values(EXAMPLES).map((command) => [command.kind, Object.keys(command).sort().join()]),
);

export const PAGE_COMMANDS: readonly PageCommand[] = Object.values(EXAMPLES);

/** Whether it is what a page may say, by rules that are written down here once more: its own fields only, each of them bounded. */
export function isPageCommand(command: object): boolean {
  const names = Object.keys(command).sort().join();
  return (
    Object.getPrototypeOf(command) === Object.prototype &&
    FIELDS.get(Reflect.get(command, 'kind')) === names &&
    Object.entries(command).every(([name, value]) => isBounded(name, value))
  );
}

/** A kind, and at most one id that is a plain word. */
function isStopCall(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ...ids } = { kind: undefined, ...value };
  const names: Readonly<Record<string, string>> = {
    activity: '',
    'all-scans': '',
    'all-maintenance': '',
    'library-scan': 'libraryId',
    task: 'task',
    guide: 'dvrId',
    'tuner-scan': 'tunerId',
  };
  return (
    names[String(kind)] === Object.keys(ids).join() &&
    Object.values(ids).every((id) => /^[\w-]{1,64}$/.test(String(id)))
  );
}

function isBounded(name: string, value: unknown): boolean {
  const isPlace = (most: number): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
  switch (name) {
    case 'serverIds':
      return (
        Array.isArray(value) && value.length <= MOST_SERVERS && value.every((id) => isBounded('serverId', id))
      );
    // One, or all.
    case 'serverId':
    case 'libraryId':
    case 'type':
      return value === undefined || (typeof value === 'string' && value.length <= LONGEST_TEXT);
    case 'since':
      return value === undefined || isPlace(Number.MAX_SAFE_INTEGER);
    case 'workKind':
      return value === undefined || WORK_KINDS.some((known) => known === value);
    case 'format':
      return value === 'csv' || value === 'json';
    case 'until':
      return value === undefined || value === 'hour' || value === 'morning';
    // Each preference is read by a schema of its own.
    case 'change':
      return typeof value === 'object' && value !== null && Object.keys(value).every(isPreferenceKey);
    case 'rule':
      return isRule(value);
    case 'step':
      return value === 'ask' || value === 'keep' || value === 'clear';
    case 'isOpen':
    case 'isOn':
    case 'isInstalled':
    case 'isPinned':
    case 'isFilled':
    case 'isWatched':
      return typeof value === 'boolean';
    case 'call':
      return isStopCall(value);
    case 'uuid':
      return isActivityId(value);
    case 'work':
      return isWork(value);
    case 'task':
    case 'dvrId':
      return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
    case 'path':
      return value === undefined || (typeof value === 'string' && value !== '' && value.length <= 1024);
    case 'height':
      return typeof value === 'number' && value > 0 && Number.isFinite(value);
    case 'first':
      return isPlace(Number.MAX_SAFE_INTEGER);
    case 'count':
      return isPlace(MOST_SEEN) && value !== 0;
    default:
      return typeof value === 'string' && value.length <= LONGEST_TEXT;
  }
}

function isRule(value: unknown): boolean {
  const { isTold, leastSeconds = 0, ...scope } = { isTold: undefined, ...Object(value) };
  return (
    typeof isTold === 'boolean' &&
    leastSeconds >= 0 &&
    leastSeconds <= 3600 &&
    Object.entries(scope).every(
      ([name, part]) =>
        ['kind', 'serverId', 'libraryId'].includes(name) &&
        (part === undefined || (typeof part === 'string' && part !== '' && part.length <= 512)),
    )
  );
}

const WORK_FIELDS: Readonly<Record<string, string>> = {
  scan: 'kind,libraryId,path',
  'refresh-metadata': 'kind,libraryId',
  guide: 'dvrId,kind',
  task: 'kind,task',
};

function isWork(value: unknown): boolean {
  const names = Object.keys(Object(value)).sort().join();
  return (
    WORK_FIELDS[String(Reflect.get(Object(value), 'kind'))] === names &&
    Object.entries(Object(value)).every(([name, part]) => name === 'kind' || isBounded(name, part))
  );
}
