/** What becomes of work whose stop was answered with 200. No source has seen it. */
export type StopEffect =
  | 'ends same uuid at its progress'
  | 'ends at 100'
  | 'row vanishes without an end report'
  | 'answers 200 and ignores';

/** Where nobody knows what real servers do, each answer that is feared can be chosen. */
export type SecondServerOptions = {
  readonly token: string;
  readonly friendlyName: string;
  /** By `DELETE /activities/{uuid}`. */
  readonly cancel: StopEffect;
  readonly scanStop: StopEffect;
  readonly butlerStop: StopEffect;
  readonly guideStop: StopEffect;
  readonly tunerStop: StopEffect;
  /** The answer to a stop of a scan, a guide reload or a tuner scan where none runs. */
  readonly idleStop: 200 | 404;
  /** Whether the answer to the start of a scan has the header X-Plex-Activity. */
  readonly namesScans: boolean;
  /** A scan of a library that is being scanned. */
  readonly secondScan: 'joins the running one' | 'is an activity of its own';
  /** `by hand`: a scan names its library at the first `update` of the test. */
  readonly firstUpdate: 'at once' | 'by hand';
  /** `none`: maintenance runs unseen. `idle at 100`: one row that is always there, and one for each task that runs. */
  readonly butlerRow: 'none' | 'idle at 100' | 'running';
  /** Nobody knows how the scan of a tuner is called. */
  readonly tunerType: string;
  /** Under which name JSON lists the recorders: clients read the one, the description has the other. */
  readonly dvrName: 'Dvr' | 'DVR';
  /** The body of `DELETE /library/sections/all/refresh`: the description has a list of directories there. */
  readonly stopAllBody: 'directories' | 'empty';
  /** What somebody who does not own the server is told where only its owner may. */
  readonly sharedRefusal: 401 | 403;
  readonly sharedList: 'own rows' | 'refused';
  readonly sharedCancel: 'own rows' | 'refused';
  readonly sharedStream: 'own rows' | 'quiet' | 'refused';
  /** `ignored`: a stream tells all but log lines whatever it is asked for. */
  readonly filters: 'obeyed' | 'ignored';
  readonly eventSourceType: 'text/event-stream' | 'application/octet-stream';
  /** `answered 400`: as behind a proxy that knows no `Upgrade`. */
  readonly upgrades: 'taken' | 'answered 400';
  /** Whether a WebSocket answers a client's ping. */
  readonly answersPings: boolean;
  /** Between the pings of an event stream, ms. */
  readonly pingMs: number;
};

/** The likeliest, by docs/protocol.md and its sources. */
export const LIKELIEST: SecondServerOptions = {
  token: 'owner-token',
  friendlyName: 'Cellar',
  cancel: 'ends same uuid at its progress',
  scanStop: 'ends same uuid at its progress',
  butlerStop: 'ends same uuid at its progress',
  guideStop: 'ends same uuid at its progress',
  tunerStop: 'ends same uuid at its progress',
  idleStop: 200,
  namesScans: false,
  secondScan: 'joins the running one',
  firstUpdate: 'at once',
  butlerRow: 'running',
  tunerType: 'grabber.scan',
  dvrName: 'Dvr',
  stopAllBody: 'directories',
  sharedRefusal: 403,
  sharedList: 'own rows',
  sharedCancel: 'own rows',
  sharedStream: 'quiet',
  filters: 'obeyed',
  eventSourceType: 'text/event-stream',
  upgrades: 'taken',
  answersPings: true,
  pingMs: 10_000,
};
