import { t } from '../../../locales/format.ts';
import type { StartCommand } from '../../command.ts';
import type { Library, MaintenanceTask, ServerContents, TvDevice } from '../../contents/serverContents.ts';
import { plainText } from '../../plainText.ts';
import type { Row } from '../../row.ts';
import { fitOf } from '../../start/fit.ts';
import { isUnderWay, type Start, startOf } from '../../start/start.ts';
import { type Work, workId } from '../../start/work.ts';
import { mayManage, type ServerState, type State } from '../../state.ts';
import type { StartActionView, StartLineView, StartPageView, StartServerView } from './startPageView.ts';
import { runningText, statusOf, workText } from './startText.ts';

/** So many lines are seen at a glance. */
const MOST_AT_A_GLANCE = 12;

export function startPageView({ servers }: State, headline: string): StartPageView {
  const views = servers.map((server) => serverView(server, servers.length > 1));
  const lines = views.flatMap((s) => [...s.libraries, ...s.recorders, ...s.maintenance]);
  return { kind: 'start', headline, servers: views, isSearchable: lines.length > MOST_AT_A_GLANCE };
}

function serverView(server: ServerState, isNamed: boolean): StartServerView {
  const { contents } = server;
  const { id, name } = server.server;
  const refusal = refusalOf(server);
  const isOff = !mayManage(server);
  return {
    serverId: id,
    name: isNamed ? plainText(name) : undefined,
    refusal,
    libraries: isOff ? [] : contents.libraries.map((library) => libraryLine(server, library)),
    recorders: isOff ? [] : contents.dvrs.map((dvr) => recorderLine(server, dvr)),
    maintenance: isOff ? [] : contents.tasks.map((task) => taskLine(server, task)),
  };
}

/** Why nothing can be started. What the server has stays in view while its link is down. */
function refusalOf({ isShared, isManagingRefused, link, contents }: ServerState): string | undefined {
  if (isShared) return t('start.shared');
  if (isManagingRefused) return t('start.forbidden');
  if (link.kind !== 'live') return t('start.away');
  const { libraries, dvrs, tasks } = contents;
  return libraries.length + dvrs.length + tasks.length ? undefined : t('start.nothing');
}

function libraryLine(server: ServerState, { id, title, paths }: Library): StartLineView {
  const scan: Work = { kind: 'scan', libraryId: id, path: undefined };
  const refresh: Work = { kind: 'refresh-metadata', libraryId: id };
  const folders = paths.length > 1 ? paths : [];
  const name = plainText(title);
  return {
    ...lineOf(server, title, [scan, refresh]),
    actions: [
      actionOf(server, scan),
      { ...actionOf(server, refresh), warning: t('start.warning', { name }) },
    ],
    foldersLabel: folders.length ? t('start.folders', { count: folders.length }) : undefined,
    folders: folders.map((path) => {
      const work: Work = { kind: 'scan', libraryId: id, path };
      return { ...lineOf(server, path, [work]), actions: [actionOf(server, work)] };
    }),
  };
}

function recorderLine(server: ServerState, { id, title }: TvDevice): StartLineView {
  const work: Work = { kind: 'guide', dvrId: id };
  return { ...lineOf(server, title, [work]), actions: [actionOf(server, work)] };
}

function taskLine(server: ServerState, { name, title }: MaintenanceTask): StartLineView {
  const work: Work = { kind: 'task', task: name };
  const line = lineOf(server, title, [work]);
  if (!mayRun(server, work)) return { ...line, actions: [actionOf(server, work)] };
  const command: StartCommand = { kind: 'stop-task', serverId: server.server.id, task: name };
  const label = t('start.stop', { name: plainText(title) });
  const isOff = server.link.kind !== 'live' || isStopping(runningRow(server, startOf(server.starts, work)));
  return { ...line, actions: [{ kind: 'stop', label, command, isOff, warning: undefined }] };
}

/** Plex does not tell which tasks run: one that was started here and is not known to be over may, and one whose work is seen. */
function mayRun({ starts, rows, contents }: ServerState, work: Work): boolean {
  const kind = startOf(starts, work)?.phase.kind;
  if (kind === 'accepted' || kind === 'running' || kind === 'unseen') return true;
  return kind !== 'asked' && rows.some((r) => isSeenAs(r, work, contents));
}

function isStopping(row: Row | undefined): boolean {
  return row?.cancel.kind === 'asked' || row?.cancel.kind === 'accepted';
}

/** A line with how it stands with the latest of these works. */
function lineOf(server: ServerState, title: string, works: readonly Work[]): Omit<StartLineView, 'actions'> {
  const [first] = works;
  const starts = works.flatMap((work) => startOf(server.starts, work) ?? []);
  const [start] = starts.toSorted((a, b) => b.askedAt - a.askedAt);
  const row = start ? runningRow(server, start) : undefined;
  // What somebody else had it begin runs, too.
  const other = start || !first ? undefined : server.rows.find((r) => isSeenAs(r, first, server.contents));
  const status = other ? { status: runningText(other), isProblem: false } : statusOf(start, row);
  return {
    id: first ? workId(first) : '',
    title: plainText(title),
    ...status,
    foldersLabel: undefined,
    folders: [],
  };
}

/** The row is certainly this work's. */
function isSeenAs(row: Row, work: Work, contents: ServerContents): boolean {
  if (row.end || (work.kind === 'scan' && work.path !== undefined)) return false;
  return fitOf(work, row.activity, contents) === 'exact';
}

function runningRow({ rows }: ServerState, start: Start | undefined): Row | undefined {
  const phase = start?.phase;
  return phase?.kind === 'running' ? rows.find((r) => r.activity.uuid === phase.uuid && !r.end) : undefined;
}

function actionOf(server: ServerState, work: Work): StartActionView {
  return {
    kind: work.kind,
    label: workText(work, server.contents),
    command: { kind: 'start', serverId: server.server.id, work },
    isOff: server.link.kind !== 'live' || isUnderWay(startOf(server.starts, work)),
    warning: undefined,
  };
}
