/** Everything that can be wrong between the app and its server; faults set these, and set them back. */
export type Weather = {
  /** `refused` answers at once, `hole` never. */
  path: 'open' | 'refused' | 'hole';
  /** `failing` answers everything with 500; `guarded` is a login page in front of it; in place of `another` nobody knows the server. */
  server: 'up' | 'starting' | 'failing' | 'guarded' | 'another';
  isTokenRefused: boolean;
  isTokenForbidden: boolean;
  /** What a proxy does to WebSocket: nothing, refuse the handshake, swallow it, cut each after a while, let nothing through. */
  webSocket: 'fine' | 'refused' | 'swallowed' | 'cut' | 'no-reports';
  eventSource: 'fine' | 'refused' | 'cut';
  longestDelayMs: number;
  /** Shares of frames, 0–1. */
  lost: number;
  lostEnds: number;
  doubled: number;
  /** Of what ended a moment ago, told once more to a new stream. */
  echoes: number;
  late: number;
  broken: number;
  answersPings: boolean;
  /** What the server does with calls that stop work; `forbidden`: those that only its owner may make. */
  stops: 'obeyed' | 'refused' | 'forbidden' | 'ignored';
  /** What it does when it is to start something, and whether its answer names it. */
  starts: 'named' | 'unnamed' | 'late' | 'ignored' | 'refused' | 'forbidden';
  /** What it says of what it has. */
  contents: 'told' | 'forbidden' | 'late';
};

export const FAIR_WEATHER: Weather = {
  path: 'open',
  server: 'up',
  isTokenRefused: false,
  isTokenForbidden: false,
  webSocket: 'fine',
  eventSource: 'fine',
  longestDelayMs: 20,
  lost: 0,
  lostEnds: 0,
  doubled: 0,
  echoes: 0,
  late: 0,
  broken: 0,
  answersPings: true,
  stops: 'obeyed',
  starts: 'named',
  contents: 'told',
};
