import type { Work } from '../../domain/start/work.ts';
import type { StopCall } from '../../domain/stop/stopCall.ts';

export type CallPath = { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string };

/** Docs/protocol.md "What can stop what". `uuid` is the activity that the person wants stopped. */
export function stopPath(call: StopCall, uuid: string): CallPath {
  const path = (): string => {
    switch (call.kind) {
      case 'activity':
        return `/activities/${encodeURIComponent(uuid)}`;
      case 'library-scan':
        return `/library/sections/${encodeURIComponent(call.libraryId)}/refresh`;
      case 'all-scans':
        return '/library/sections/all/refresh';
      case 'task':
        return `/butler/${encodeURIComponent(call.task)}`;
      case 'all-maintenance':
        return '/butler';
      case 'guide':
        return `/livetv/dvrs/${encodeURIComponent(call.dvrId)}/reloadGuide`;
      case 'tuner-scan':
        return `/media/grabbers/devices/${encodeURIComponent(call.tunerId)}/scan`;
    }
  };
  return { method: 'DELETE', path: path() };
}

/** Docs/protocol.md "What starts work". A scan is asked for by GET, as most clients do, though it is described as POST. */
export function startPath(work: Work): CallPath {
  switch (work.kind) {
    case 'scan': {
      const query = work.path === undefined ? '' : `?path=${encodeURIComponent(work.path)}`;
      return {
        method: 'GET',
        path: `/library/sections/${encodeURIComponent(work.libraryId)}/refresh${query}`,
      };
    }
    case 'refresh-metadata':
      return {
        method: 'GET',
        path: `/library/sections/${encodeURIComponent(work.libraryId)}/refresh?force=1`,
      };
    case 'guide':
      return { method: 'POST', path: `/livetv/dvrs/${encodeURIComponent(work.dvrId)}/reloadGuide` };
    case 'task':
      return { method: 'POST', path: `/butler/${encodeURIComponent(work.task)}` };
  }
}
