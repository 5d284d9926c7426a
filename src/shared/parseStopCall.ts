import { isPathPart } from '../domain/contents/serverContents.ts';
import type { StopCall } from '../domain/stop/stopCall.ts';

/** What the page sent as a call, if it is one. Its ids become parts of paths. */
export function parseStopCall(value: unknown): StopCall | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const id = (name: string): string | undefined => {
    const part: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return isPathPart(part) ? part : undefined;
  };
  const kind: unknown = Object.hasOwn(value, 'kind') ? Reflect.get(value, 'kind') : undefined;
  switch (kind) {
    case 'activity':
    case 'all-scans':
    case 'all-maintenance':
      return { kind };
    case 'library-scan': {
      const libraryId = id('libraryId');
      return libraryId === undefined ? undefined : { kind, libraryId };
    }
    case 'task': {
      const task = id('task');
      return task === undefined ? undefined : { kind, task };
    }
    case 'guide': {
      const dvrId = id('dvrId');
      return dvrId === undefined ? undefined : { kind, dvrId };
    }
    case 'tuner-scan': {
      const tunerId = id('tunerId');
      return tunerId === undefined ? undefined : { kind, tunerId };
    }
    default:
      return undefined;
  }
}
