import type { ServerContents } from '../contents/serverContents.ts';

/** Work that a person can have a server begin. */
export type Work =
  /** `path` is one of the library's folders; without it all of them. */
  | { readonly kind: 'scan'; readonly libraryId: string; readonly path: string | undefined }
  /** Metadata of everything in the library is fetched again. */
  | { readonly kind: 'refresh-metadata'; readonly libraryId: string }
  /** The TV guide of a recorder is loaded again. */
  | { readonly kind: 'guide'; readonly dvrId: string }
  /** A maintenance task runs now. */
  | { readonly kind: 'task'; readonly task: string };

export function isEqualWork(one: Work, other: Work): boolean {
  return workId(one) === workId(other);
}

/** "scan 3 /media/films" */
export function workId(work: Work): string {
  switch (work.kind) {
    case 'scan':
      return `${work.kind} ${work.libraryId} ${work.path ?? ''}`;
    case 'refresh-metadata':
      return `${work.kind} ${work.libraryId}`;
    case 'guide':
      return `${work.kind} ${work.dvrId}`;
    case 'task':
      return `${work.kind} ${work.task}`;
  }
}

/** Whether the server has what the work is for. */
export function isKnownWork(work: Work, { libraries, dvrs, tasks }: ServerContents): boolean {
  switch (work.kind) {
    case 'scan': {
      const { libraryId, path } = work;
      return libraries.some((l) => l.id === libraryId && (path === undefined || l.paths.includes(path)));
    }
    case 'refresh-metadata':
      return libraries.some((l) => l.id === work.libraryId);
    case 'guide':
      return dvrs.some((d) => d.id === work.dvrId);
    case 'task':
      return tasks.some((t) => t.name === work.task);
  }
}
