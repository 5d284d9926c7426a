import type { ServerContents } from '../../../src/domain/contents/serverContents.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Work } from '../../../src/domain/start/work.ts';
import type { State } from '../../../src/domain/state.ts';
import { having, quiet, server } from '../given.ts';

export const CONTENTS: ServerContents = {
  libraries: [
    { id: '1', title: 'Films', type: 'movie', paths: ['/media/films', '/media/more films'] },
    { id: '2', title: 'Series', type: 'show', paths: ['/media/series'] },
  ],
  tasks: [
    { name: 'BackupDatabase', title: 'Back up database' },
    { name: 'ButlerTaskGenerateCreditsMarkers', title: 'Detect credits' },
  ],
  dvrs: [{ id: '7', title: 'Roof aerial' }],
  tuners: [],
  users: [],
};

export const scanOf = (libraryId: string, path?: string): Work => ({ kind: 'scan', libraryId, path });
export const FILMS = scanOf('1');
export const REFRESH: Work = { kind: 'refresh-metadata', libraryId: '1' };
export const GUIDE: Work = { kind: 'guide', dvrId: '7' };
export const TASK: Work = { kind: 'task', task: 'BackupDatabase' };

/** A live Attic of which it is known what it has. */
export const knowing: State = having(quiet, {
  kind: 'server-facts-changed',
  serverId: server.id,
  facts: { contents: CONTENTS },
});

export const asked = (work: Work, at = 0): Event => ({
  kind: 'start-asked',
  serverId: server.id,
  work,
  at,
});

export const accepted = (work: Work, at = 0, uuid: string | undefined): Event => ({
  kind: 'start-accepted',
  serverId: server.id,
  work,
  uuid,
  at,
});

export const failed = (work: Work, problem: Problem, at = 0): Event => ({
  kind: 'start-failed',
  serverId: server.id,
  work,
  problem,
  at,
});
