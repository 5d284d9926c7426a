/** The endpoints whose requests a test can hold back or answer itself. */
export type Endpoint =
  | 'identity'
  | 'root'
  | 'list'
  | 'cancel'
  | 'websocket'
  | 'eventsource'
  | 'sections'
  | 'refresh'
  | 'stop-refresh'
  | 'metadata'
  | 'butler'
  | 'start-task'
  | 'stop-task'
  | 'dvrs'
  | 'reload-guide'
  | 'stop-guide'
  | 'devices'
  | 'tuner-scan'
  | 'stop-tuner-scan'
  | 'accounts'
  | 'other';

export type Answer =
  | {
      readonly status: number;
      readonly body?: string | Buffer;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Never answers. */
  | 'hang'
  /** Breaks the connection. */
  | 'reset';

export type Hold = { readonly arrived: Promise<void>; release(): void };

export type Gate<E extends string = Endpoint> = {
  /** The next request to it waits; `arrived` resolves when it has come. */
  hold(endpoint: E): Hold;
  /** The next `times` requests to it are answered so; all of them without a number. */
  answer(endpoint: E, answer: Answer, times?: number): void;
  /** Back to true answers. */
  clear(endpoint: E): void;
  /** For the server: waits while requests are held, and returns the answer to give instead of the true one. */
  pass(endpoint: E): Promise<Answer | undefined>;
  releaseAll(): void;
};

export function createGate<E extends string = Endpoint>(): Gate<E> {
  const holds = new Map<E, { arrive(): void; readonly released: Promise<void> }>();
  const answers = new Map<E, { readonly answer: Answer; left: number }>();
  const releases = new Set<() => void>();
  return {
    hold: (endpoint) => {
      const arrived = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holds.set(endpoint, { arrive: arrived.resolve, released: released.promise });
      releases.add(released.resolve);
      return { arrived: arrived.promise, release: released.resolve };
    },
    answer: (endpoint, answer, times = Number.POSITIVE_INFINITY) => {
      answers.set(endpoint, { answer, left: times });
    },
    clear: (endpoint) => {
      answers.delete(endpoint);
    },
    pass: async (endpoint) => {
      const held = holds.get(endpoint);
      if (held) {
        holds.delete(endpoint);
        held.arrive();
        await held.released;
      }
      const override = answers.get(endpoint);
      if (!override) return undefined;
      override.left--;
      if (override.left <= 0) answers.delete(endpoint);
      return override.answer;
    },
    releaseAll: () => {
      for (const release of releases) release();
    },
  };
}
