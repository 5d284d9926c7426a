import { t } from '../../../locales/format.ts';
import { isUmbrella, umbrellaOf } from '../../groups/jobGroup.ts';
import { type KindName, kindOf } from '../../notices/kinds.ts';
import { isCancelWished, type Row } from '../../row.ts';
import { isMetadata, isScan } from '../../scan.ts';
import type { ServerState } from '../../state.ts';
import { rowTitle } from '../naming/rowTitle.ts';

/** A running job, with its server. */
export type ServerJob = { readonly server: ServerState; readonly row: Row };

/** What keeps servers busy: jobs that are one thing to a person. */
export type Cause = {
  /** "Scanning Films", "Making chapter thumbnails ×13" */
  readonly title: string;
  readonly rows: readonly Row[];
  /** It is these rows; else what they belong to. */
  readonly isOwn: boolean;
  /** It is more than half of all work. */
  readonly isMost: boolean;
  /** What it is named after is being stopped, and how far that is. */
  readonly stop: 'asked' | 'accepted' | undefined;
};

/** About how much of a server each kind takes: what works on the media themselves, what reads files, what waits for others. */
const WEIGHTS: Partial<Readonly<Record<KindName, number>>> = {
  intros: 3,
  credits: 3,
  previews: 3,
  chapters: 3,
  loudness: 3,
  voice: 3,
  analysis: 3,
  'media-download': 3,
  optimising: 3,
  maintenance: 3,
  scan: 3,
  metadata: 1,
};
const OTHER_WEIGHT = 1;

/** The largest; of equal ones the first. Undefined if there are no jobs. */
export function largestCause(jobs: readonly ServerJob[]): Cause | undefined {
  const causes = new Map<string, { weight: number; readonly head: ServerJob; readonly rows: Row[] }>();
  let all = 0;
  for (const job of jobs) {
    const head = headOf(job);
    const key = `${job.server.server.id} ${head.row.activity.uuid}`;
    const weight = WEIGHTS[kindOf(job.row.activity.type)?.name ?? 'live-tv'] ?? OTHER_WEIGHT;
    all += weight;
    const cause = causes.get(key);
    if (cause) {
      cause.weight += weight;
      cause.rows.push(job.row);
    } else causes.set(key, { weight, head, rows: [job.row] });
  }
  const [first, ...others] = causes.values();
  if (!first) return undefined;
  const { weight, head, rows } = others.reduce((a, b) => (b.weight > a.weight ? b : a), first);
  return causeOf(head, rows, 2 * weight > all);
}

function causeOf(head: ServerJob, rows: readonly Row[], isMost: boolean): Cause {
  const title = rowTitle(head.row, head.server);
  const isOwn = rows.every(
    (row) => row === head.row || (row.equalId !== '' && row.equalId === head.row.equalId),
  );
  const count = rows.length;
  return {
    title: isOwn && count > 1 ? t('group.title', { title, count }) : title,
    rows,
    isOwn,
    isMost,
    stop: stopOf(isOwn ? rows : [head.row]),
  };
}

function stopOf(rows: readonly Row[]): Cause['stop'] {
  if (!rows.every(isCancelWished)) return undefined;
  return rows.every((row) => row.cancel.kind === 'accepted') ? 'accepted' : 'asked';
}

/** The job that names the cause: maintenance for what belongs to it, the scan for its metadata, the first of equal ones. */
function headOf({ server, row }: ServerJob): ServerJob {
  const running = server.rows.filter((r) => !r.end);
  const umbrella = umbrellaOf(row, running.filter(isUmbrella));
  const scan = isMetadata(row) ? running.find(isScan) : undefined;
  const equal = row.equalId ? running.find((r) => r.equalId === row.equalId) : undefined;
  return { server, row: umbrella ?? scan ?? equal ?? row };
}
