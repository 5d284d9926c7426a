/** The kinds of requests that a test can hold back or answer itself. */
export type Road = 'identity' | 'root' | 'list' | 'cancel' | 'websocket' | 'eventsource' | 'other';

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

export type Gate<R extends string = Road> = {
  /** The next request of this kind waits; `arrived` resolves when it has come. */
  hold(road: R): Hold;
  /** The next `times` requests of this kind are answered so; all of them without a number. */
  answer(road: R, answer: Answer, times?: number): void;
  /** Back to true answers. */
  clear(road: R): void;
  /** For the server: waits while requests are held, and returns the answer to give instead of the true one. */
  pass(road: R): Promise<Answer | undefined>;
  releaseAll(): void;
};

export function createGate<R extends string = Road>(): Gate<R> {
  const holds = new Map<R, { arrive(): void; readonly released: Promise<void> }>();
  const answers = new Map<R, { readonly answer: Answer; left: number }>();
  const releases = new Set<() => void>();
  return {
    hold: (road) => {
      const arrived = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holds.set(road, { arrive: arrived.resolve, released: released.promise });
      releases.add(released.resolve);
      return { arrived: arrived.promise, release: released.resolve };
    },
    answer: (road, answer, times = Number.POSITIVE_INFINITY) => {
      answers.set(road, { answer, left: times });
    },
    clear: (road) => {
      answers.delete(road);
    },
    pass: async (road) => {
      const held = holds.get(road);
      if (held) {
        holds.delete(road);
        held.arrive();
        await held.released;
      }
      const override = answers.get(road);
      if (!override) return undefined;
      override.left--;
      if (override.left <= 0) answers.delete(road);
      return override.answer;
    },
    releaseAll: () => {
      for (const release of releases) release();
    },
  };
}
