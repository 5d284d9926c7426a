import {
  type Activity,
  type Context,
  isActivityId,
  type Json,
  type RawTexts,
  type Report,
} from '../../domain/activity.ts';
import { harmless } from '../../domain/plainText.ts';
import { isServerId } from '../../domain/serverId.ts';
import { PlexError } from '../http/errors.ts';
import {
  container,
  type Fields,
  fields,
  firstOf,
  items,
  rawText,
  readNumber,
  shortText,
  YES,
} from './fields.ts';
import { readXml } from './xml.ts';

const LONGEST_TEXT = 4096;
const LONGEST_KEY = 256;
/** Bytes of a frame, and characters: some thousands of activities, where real frames have one. */
export const LARGEST_FRAME = 2 * 1024 * 1024;
const MOST_KEYS = 64;
const DEEPEST = 6;

/** The body of an answer as a tree: JSON, or XML where the server insists. Throws PlexError `not-plex` if it is neither. */
export function readBody(text: string): unknown {
  try {
    return text.trimStart().startsWith('<') ? readXml(text) : JSON.parse(text);
  } catch (cause) {
    throw new PlexError('not-plex', 'the answer is neither JSON nor XML', { cause });
  }
}

/** How texts are taken: `short` what is a name or a line, `long` any other. */
type Gate = {
  readonly short: (value: unknown) => string;
  readonly long: (text: string, longest: number) => string;
};

const PLAIN: Gate = { short: shortText, long: (text, longest) => harmless(text.slice(0, longest)) };
const RAW: Gate = { short: rawText, long: rawText };

/**
 * `GET /activities`. `Activity` is absent when nothing runs. Items without a uuid are skipped, their neighbours kept. `isRawKept`: each has its
 * raw texts, too.
 */
export function readActivities(tree: unknown, isRawKept = false): readonly Activity[] {
  return items(container(tree).Activity).flatMap((item) => readActivity(item, isRawKept) ?? []);
}

export type Identity = {
  readonly machineIdentifier: string;
  readonly version: string;
  /** False for a server that belongs to no account: it asks nobody in its own network for a token. */
  readonly isClaimed: boolean;
};

/** `GET /identity`. */
export function readIdentity(tree: unknown): Identity {
  const { machineIdentifier, version, claimed } = container(tree);
  if (!isServerId(machineIdentifier)) {
    throw new PlexError('not-plex', 'no machineIdentifier in the answer');
  }
  return {
    machineIdentifier,
    version: shortText(version),
    isClaimed: ![false, 0, '0', 'false'].some((no) => no === claimed),
  };
}

/** `GET /`: the name people gave their server, if any. */
export function readFriendlyName(tree: unknown, isRaw = false): string | undefined {
  const { short } = isRaw ? RAW : PLAIN;
  return short(container(tree).friendlyName) || undefined;
}

/**
 * One stream frame. Takes the WebSocket form (`NotificationContainer` around an array), the EventSource form (no wrapper, a
 * single object) and mixtures. Whatever else a frame is (other types, not JSON, too large) says nothing about activities: [].
 */
export function readNotification(text: string, isRawKept = false): readonly Report[] {
  // Most frames of a busy server are of other types: not worth parsing.
  if (text.length > LARGEST_FRAME || !text.includes('ActivityNotification')) return [];
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return [];
  }
  const root = fields(tree);
  const wrapper = fields(root?.NotificationContainer) ?? root;
  const reports: Report[] = [];
  for (const item of items(wrapper?.ActivityNotification)) {
    const report = readReport(item, isRawKept);
    if (report) reports.push(report);
  }
  return reports;
}

function readReport(item: unknown, isRawKept: boolean): Report | undefined {
  const report = fields(item);
  if (!report) return undefined;
  const activity = readActivity(report.Activity, isRawKept);
  const uuid = activity?.uuid ?? readUuid(report.uuid);
  if (!uuid) return undefined;
  const { event } = report;
  if (event === 'ended') return { event, uuid, activity };
  // An event we do not know, with an activity, is a change (docs/protocol.md "Frames").
  return activity && { event: event === 'started' ? event : 'updated', uuid, activity };
}

function readActivity(item: unknown, isRawKept: boolean): Activity | undefined {
  const raw = fields(item);
  const uuid = readUuid(raw?.uuid);
  if (!raw || !uuid) return undefined;
  const activity = {
    uuid,
    type: shortText(raw.type),
    title: shortText(raw.title),
    subtitle: shortText(raw.subtitle),
    progress: readProgress(raw.progress),
    cancellable: YES.has(raw.cancellable),
    userId: readNumber(raw.userID),
    context: readContext(raw.Context, PLAIN),
    response: readJson(firstOf(raw.Response), DEEPEST, PLAIN),
  };
  return isRawKept ? { ...activity, raw: readRawTexts(raw) } : activity;
}

function readRawTexts({ type, title, subtitle, Context }: Fields): RawTexts {
  const context = readContext(Context, RAW);
  return { type: rawText(type), title: rawText(title), subtitle: rawText(subtitle), context };
}

function readUuid(value: unknown): string | undefined {
  return isActivityId(value) ? value : undefined;
}

/** A5: only 0–100 is progress; −1, absence and garbage are "unknown". XML brings digits as text. */
function readProgress(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && number >= 0 && number <= 100 ? number : undefined;
}

function readContext(value: unknown, gate: Gate): Context {
  const raw = fields(firstOf(value));
  const context: { [name: string]: Json } = {};
  for (const key of raw ? keysOf(raw) : []) {
    const name = nameOf(key, gate);
    // Only what Plex calls librarySectionID is it; it and the key are text or not there.
    if (name === undefined || name === 'librarySectionId') continue;
    const field = readJson(raw?.[key], DEEPEST - 1, gate);
    if (name === 'librarySectionID') {
      const id = gate.short(field);
      if (id) context.librarySectionId = id;
    } else if (field !== undefined && (name !== 'key' || typeof field === 'string')) context[name] = field;
  }
  return context;
}

/** A copy that is bounded in depth, width and text, and has no `__proto__`. Too deep or not JSON: undefined. */
function readJson(value: unknown, depth: number, gate: Gate): Json | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string') return gate.long(value, LONGEST_TEXT);
  if (typeof value !== 'object' || depth === 0) return undefined;
  if (Array.isArray(value))
    return value.slice(0, MOST_KEYS).flatMap((v) => {
      const copy = readJson(v, depth - 1, gate);
      // In an array of its own: flatMap takes one level away.
      return copy === undefined ? [] : [copy];
    });
  const raw = fields(value);
  const copies: { [name: string]: Json } = {};
  for (const key of raw ? keysOf(raw) : []) {
    const name = nameOf(key, gate);
    const copy = name === undefined ? undefined : readJson(raw?.[key], depth - 1, gate);
    if (name !== undefined && copy !== undefined) copies[name] = copy;
  }
  return copies;
}

function keysOf(raw: Fields): readonly string[] {
  const keys = Object.keys(raw);
  return keys.length > MOST_KEYS ? keys.slice(0, MOST_KEYS) : keys;
}

/** Undefined for the one name that a copy must not have. */
function nameOf(key: string, gate: Gate): string | undefined {
  const name = gate.long(key, LONGEST_KEY);
  return name === '__proto__' ? undefined : name;
}
