import { isPathPart } from '../domain/contents/serverContents.ts';
import type { Work } from '../domain/start/work.ts';

const LONGEST_PATH = 1024;

/** Undefined for anything else than work with its own fields and no more. */
export function parseWork(value: unknown): Work | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { kind, libraryId, path, dvrId, task, ...others } = ownFields(value);
  if (Object.keys(others).length) return undefined;
  const given = [libraryId, path, dvrId, task].filter((one) => one !== undefined).length;
  switch (kind) {
    case 'scan':
      if (!isPathPart(libraryId) || given !== (path === undefined ? 1 : 2)) return undefined;
      return path === undefined || isPath(path) ? { kind, libraryId, path } : undefined;
    case 'refresh-metadata':
      return isPathPart(libraryId) && given === 1 ? { kind, libraryId } : undefined;
    case 'guide':
      return isPathPart(dvrId) && given === 1 ? { kind, dvrId } : undefined;
    case 'task':
      return isPathPart(task) && given === 1 ? { kind, task } : undefined;
    default:
      return undefined;
  }
}

/** Without what it inherits. */
function ownFields(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value));
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_PATH;
}
