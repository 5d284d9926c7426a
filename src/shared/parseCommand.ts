import { isActivityId } from '../domain/activity.ts';
import type { PageCommand } from '../domain/command.ts';
import { isPathPart } from '../domain/contents/serverContents.ts';
import { parseHistoryCommand } from './parseHistoryCommand.ts';
import { parseSettingsCommand } from './parseSettingsCommand.ts';
import { parseStopCall } from './parseStopCall.ts';
import { parseWork } from './parseWork.ts';

const LONGEST_TEXT = 2048;
const MOST_SERVERS = 64;
/** More rows than any screen shows. */
const MOST_SEEN = 500;

/** What the page sent, if it is a PageCommand. A page is not trusted more than a server. */
export function parseCommand(message: unknown): PageCommand | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const field = (name: string): unknown =>
    Object.hasOwn(message, name) ? Reflect.get(message, name) : undefined;
  const text = (name: string): string | undefined => {
    const value = field(name);
    return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : undefined;
  };
  /** One, or all where it is missing; but what is no name means none. */
  const optional = (name: string): { readonly text: string | undefined } | undefined => {
    const value = text(name);
    return value === undefined && field(name) !== undefined ? undefined : { text: value };
  };
  const kind = field('kind');
  switch (kind) {
    case 'cancel': {
      const serverId = text('serverId');
      const uuid = field('uuid');
      const call = parseStopCall(field('call'));
      return serverId === undefined || !isActivityId(uuid) || !call
        ? undefined
        : { kind, serverId, uuid, call };
    }
    case 'cancel-all': {
      const serverId = optional('serverId');
      const type = optional('type');
      return serverId && type && { kind, serverId: serverId.text, type: type.text };
    }
    case 'open-in-plex': {
      const serverId = text('serverId');
      const uuid = field('uuid');
      return serverId === undefined || !isActivityId(uuid) ? undefined : { kind, serverId, uuid };
    }
    case 'open-finished-in-plex': {
      const id = text('id');
      return id === undefined ? undefined : { kind, id };
    }
    case 'sign-in': {
      const address = text('address');
      const token = text('token');
      return address === undefined || token === undefined ? undefined : { kind, address, token };
    }
    case 'fit': {
      const height = field('height');
      // As high as its rows would be. The window bounds it.
      return typeof height === 'number' && height > 0 && Number.isFinite(height)
        ? { kind, height }
        : undefined;
    }
    case 'see-rows': {
      const first = place(field('first'));
      const count = place(field('count'));
      return first === undefined || !count || count > MOST_SEEN ? undefined : { kind, first, count };
    }
    case 'trust': {
      const serverId = text('serverId');
      const promptId = text('promptId');
      return serverId === undefined || promptId === undefined ? undefined : { kind, serverId, promptId };
    }
    case 'start': {
      const serverId = text('serverId');
      const work = parseWork(field('work'));
      return serverId === undefined || work === undefined ? undefined : { kind, serverId, work };
    }
    case 'stop-task': {
      const serverId = text('serverId');
      const task = field('task');
      return serverId === undefined || !isPathPart(task) ? undefined : { kind, serverId, task };
    }
    case 'open-group': {
      const serverId = text('serverId');
      const group = text('group');
      const isOpen = field('isOpen');
      const isWhole = serverId !== undefined && group !== undefined && typeof isOpen === 'boolean';
      return isWhole ? { kind, serverId, group, isOpen } : undefined;
    }
    case 'choose': {
      const serverIds = texts(field('serverIds'));
      return serverIds && { kind, serverIds };
    }
    case 'retry':
    case 'diagnose': {
      const serverId = optional('serverId');
      return serverId && { kind, serverId: serverId.text };
    }
    case 'set-preferences':
    case 'set-notice-rule':
    case 'drop-notice-rule':
    case 'open-at-login':
    case 'set-terminal-command':
    case 'mute':
      return parseSettingsCommand(kind, field);
    case 'download-update':
    case 'install-update':
    case 'skip-update': {
      const version = text('version');
      return version ? { kind, version } : undefined;
    }
    case 'switch-hook': {
      const name = text('name');
      const isOn = field('isOn');
      return name && typeof isOn === 'boolean' ? { kind, name, isOn } : undefined;
    }
    case 'try-hook': {
      const name = text('name');
      return name ? { kind, name } : undefined;
    }
    case 'mute-kind':
    case 'unmute-kind': {
      const type = text('type');
      return type ? { kind, type } : undefined;
    }
    case 'pin': {
      const isPinned = field('isPinned');
      return typeof isPinned === 'boolean' ? { kind, isPinned } : undefined;
    }
    case 'form-filled': {
      const isFilled = field('isFilled');
      return typeof isFilled === 'boolean' ? { kind, isFilled } : undefined;
    }
    case 'watch': {
      const serverId = text('serverId');
      const uuid = field('uuid');
      const isWatched = field('isWatched');
      const isWhole = serverId !== undefined && isActivityId(uuid) && typeof isWatched === 'boolean';
      return isWhole ? { kind, serverId, uuid, isWatched } : undefined;
    }
    case 'show-history':
    case 'filter-history':
    case 'more-history':
    case 'export-history':
    case 'clear-history':
      return parseHistoryCommand(kind, { field, text });
    case 'sign-in-browser':
    case 'open-link':
    case 'copy-link':
    case 'leave':
    case 'choose-servers':
    case 'open-settings':
    case 'reset-preferences':
    case 'check-updates':
    case 'open-releases':
    case 'export-settings':
    case 'import-settings':
    case 'open-hook-guide':
    case 'prepare-diagnostics':
    case 'save-diagnostics':
    case 'copy-diagnostics':
    case 'discover':
    case 'decline-at-login':
    case 'open-demo':
    case 'leave-demo':
    case 'hide':
    case 'quit':
    case 'sign-out':
    case 'cancel-sign-in':
    case 'add-server':
    case 'open-start':
      return { kind };
    default:
      return undefined;
  }
}

/** A whole number from 0 on. */
function place(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** By place, for what crosses between processes may be an array with a `filter` of its own. */
function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_SERVERS) return undefined;
  const list: string[] = [];
  for (let place = 0; place < value.length; place++) {
    const one: unknown = value[place];
    if (typeof one !== 'string' || one.length > LONGEST_TEXT) return undefined;
    list.push(one);
  }
  return list;
}
