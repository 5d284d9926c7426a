import type { Item } from '../../domain/contents/item.ts';
import {
  isPathPart,
  type Library,
  type MaintenanceTask,
  type TvDevice,
  type User,
} from '../../domain/contents/serverContents.ts';
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
} from '../wire/fields.ts';

const MOST_LIBRARIES = 500;
const MOST_PATHS = 50;
const LONGEST_PATH = 1024;
const MOST_TASKS = 100;
const MOST_DEVICES = 50;
const MOST_USERS = 500;

/** `GET /library/sections`. What has no usable key is left out. `isRawKept`: each has its raw title, too. */
export function readLibraries(tree: unknown, isRawKept = false): readonly Library[] {
  return each(container(tree).Directory, MOST_LIBRARIES, (raw) => {
    const id = idOf(raw.key);
    if (id === undefined) return undefined;
    const paths = each(raw.Location, MOST_PATHS, ({ path }) => (isPath(path) ? path : undefined));
    const library = { id, title: shortText(raw.title) || id, type: shortText(raw.type), paths };
    return isRawKept ? { ...library, rawTitle: rawText(raw.title) || id } : library;
  });
}

/** `GET /butler`: the one answer without a MediaContainer. */
export function readTasks(tree: unknown, isRawKept = false): readonly MaintenanceTask[] {
  const found = fields(fields(tree)?.ButlerTasks);
  if (!found) throw new PlexError('not-plex', 'no ButlerTasks in the answer');
  return each(found.ButlerTask, MOST_TASKS, ({ name, title }) => {
    if (!isPathPart(name)) return undefined;
    const task = { name, title: shortText(title) || name };
    return isRawKept ? { ...task, rawTitle: rawText(title) || name } : task;
  });
}

/** `GET /livetv/dvrs`: SPEC writes DVR, clients and older pages Dvr (docs/protocol.md "Recorders and tuners"). */
export function readDvrs(tree: unknown): readonly TvDevice[] {
  const { Dvr, DVR } = container(tree);
  return each(Dvr ?? DVR, MOST_DEVICES, (raw) =>
    deviceOf(raw, shortText(raw.title) || shortText(raw.lineupTitle)),
  );
}

/** `GET /media/grabbers/devices`. */
export function readTuners(tree: unknown): readonly TvDevice[] {
  return each(container(tree).Device, MOST_DEVICES, (raw) =>
    deviceOf(raw, shortText(raw.title) || [shortText(raw.make), shortText(raw.model)].join(' ').trim()),
  );
}

/** `GET /accounts`. Account 0 is the server itself, and has no name. */
export function readUsers(tree: unknown): readonly User[] {
  return each(container(tree).Account, MOST_USERS, (raw) => {
    const id = readNumber(raw.id);
    const name = shortText(raw.name);
    return id !== undefined && name ? { id, name } : undefined;
  });
}

/** `GET /library/metadata/{id}`. Throws PlexError `not-plex` where no item is in the answer, or none with a name. */
export function readItem(tree: unknown): Item {
  const { Metadata, Video, Directory, Track, Photo } = container(tree);
  // In XML the element's name tells what kind of item it is.
  const raw = fields(firstOf(Metadata ?? Video ?? Directory ?? Track ?? Photo));
  const title = shortText(raw?.title);
  if (!raw || !title) throw new PlexError('not-plex', 'no item in the answer');
  return {
    title,
    type: shortText(raw.type),
    grandparentTitle: shortText(raw.grandparentTitle),
    parentTitle: shortText(raw.parentTitle),
    parentIndex: readCount(raw.parentIndex),
    index: readCount(raw.index),
    year: readCount(raw.year),
    libraryId: idOf(raw.librarySectionID ?? container(tree).librarySectionID),
  };
}

function readCount(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function deviceOf({ key }: Fields, title: string): TvDevice | undefined {
  const id = idOf(key);
  return id === undefined ? undefined : { id, title };
}

/** A key is an id, or a path that ends in one. */
function idOf(key: unknown): string | undefined {
  const id = String(typeof key === 'string' || typeof key === 'number' ? key : '')
    .split('/')
    .at(-1);
  return isPathPart(id) ? id : undefined;
}

/** Sent back as it is, so it must not be changed to be safe; one that cannot be shown is left out. */
function isPath(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= LONGEST_PATH && shortText(value) === value && value !== ''
  );
}

function each<T>(list: unknown, most: number, read: (raw: Fields) => T | undefined): readonly T[] {
  const found: T[] = [];
  for (const item of items(list)) {
    if (found.length >= most) break;
    const raw = fields(item);
    const one = raw && read(raw);
    if (one !== undefined) found.push(one);
  }
  return found;
}
