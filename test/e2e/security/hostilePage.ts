/** What a flood came to: how many messages left the page, how many the page's own side of the bridge refused, and the slowest answer. */
export type Flood = { readonly sent: number; readonly refused: number; readonly slowestMs: number };

/**
 * Runs in the page and needs nothing from outside: sends `count` messages of hostile shapes by `window.usher`, and asks for the View after
 * every `burst` of them. Everything comes of the seed. `kinds` are those that it makes up commands of, `examples` good commands to spoil.
 */
export async function flood(order: {
  readonly seed: number;
  readonly count: number;
  readonly burst: number;
  readonly kinds: readonly string[];
  readonly examples: readonly object[];
}): Promise<Flood> {
  const { seed, count, burst, kinds, examples } = order;
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const { usher } = window;
  // Past the type: a page that was taken over knows none.
  const send = (...args: readonly unknown[]): void => Reflect.apply(usher.send, undefined, args);

  const FIELDS = [
    'serverId',
    'uuid',
    'address',
    'token',
    'height',
    'first',
    'count',
    'promptId',
    'serverIds',
    'isOn',
  ];
  const POLLUTING = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'toJSON',
    'then',
    'length',
  ];
  const huge = 'x'.repeat(5 * 2 ** 20);
  const throwing = (): never => {
    throw new Error('thrown by the page');
  };

  const texts = (): string =>
    oneOf([
      () => '',
      () => 's',
      () => 'u1',
      () => '../../identity',
      () => 'a/b',
      () => '\ud800',
      () => '\0\u202e\n',
      () => 'http://127.0.0.1:1/?X-Plex-Token=',
      () => 'javascript:alert(1)',
      () => '__proto__',
      () => 'x'.repeat(2047 + Math.floor(random() * 3)),
      () => (random() < 0.0005 ? huge : 'x'.repeat(5000)),
    ])();
  const numbers = (): number =>
    oneOf([
      0,
      -0,
      1,
      -1,
      0.5,
      90,
      500,
      501,
      10_000,
      10_001,
      2 ** 31,
      2 ** 53,
      1e308,
      Number.NaN,
      Infinity,
      -Infinity,
    ]);

  const cyclic = (): unknown => {
    const one: Record<string, unknown> = { kind: oneOf(kinds) };
    one.self = one;
    one.serverIds = [one];
    return one;
  };
  const deep = (): unknown => {
    let one: unknown = { kind: oneOf(kinds) };
    for (let level = 0; level < 300; level++) one = random() < 0.5 ? { kind: one } : [one];
    return one;
  };
  const wide = (): unknown => Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}`, at]));
  const withMethods = (): unknown =>
    Object.assign([texts(), texts()], { filter: 5, map: throwing, length: 3, every: () => true });
  const exotic = (): unknown =>
    oneOf([
      () => undefined,
      () => null,
      () => true,
      () => 10n,
      () => Symbol('kind'),
      () => throwing,
      () => new Date(Number.NaN),
      () => new Map([['kind', oneOf(kinds)]]),
      () => new Set(kinds),
      () => new Error('kind'),
      () => /kind/g,
      () => new Uint8Array(64),
      () => new ArrayBuffer(8),
      () => Promise.resolve({ kind: oneOf(kinds) }),
      () => document.body,
      () => Object(oneOf(kinds)),
      () => new Array(1000),
      () => new Proxy({}, { get: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing }),
      () => new Proxy({ kind: 'hide' }, { get: () => oneOf(kinds) }),
    ])();
  const value = (): unknown =>
    oneOf([texts, texts, numbers, exotic, withMethods, deep, wide, cyclic, () => [texts(), numbers()]])();

  const command = (): Record<string, unknown> => {
    const made: Record<string, unknown> = { kind: oneOf(kinds) };
    for (const name of FIELDS) if (random() < 0.4) made[name] = random() < 0.6 ? texts() : value();
    if (random() < 0.3) made.height = numbers();
    if (random() < 0.3) [made.first, made.count] = [numbers(), numbers()];
    return made;
  };
  /** A good command, with one field spoilt more often than not. */
  const nearly = (): unknown => {
    const good: Record<string, unknown> = { ...oneOf(examples) };
    const name = oneOf([...Object.keys(good), ...FIELDS]);
    if (random() < 0.7) good[name] = value();
    if (random() < 0.1) delete good[name];
    return good;
  };
  const shapes: readonly (() => unknown)[] = [
    command,
    command,
    nearly,
    nearly,
    value,
    cyclic,
    deep,
    () => Object.create(command()),
    () => JSON.parse(`{"__proto__":{"kind":"${oneOf(kinds)}"}}`),
    () => ({ [oneOf(POLLUTING)]: command(), ...(random() < 0.5 ? command() : {}) }),
    () => ({ kind: { toString: () => oneOf(kinds), [Symbol.toPrimitive]: () => oneOf(kinds) } }),
    () => ({ kind: [oneOf(kinds)] }),
    () => ({ kind: `${oneOf(kinds)}${oneOf([' ', '\0', '\n', '\u200b'])}` }),
    () => ({ kind: oneOf(kinds).toUpperCase() }),
    () => [command()],
    () => JSON.stringify(command()),
    () => Object.defineProperty({}, 'kind', { get: throwing, enumerable: true }),
    () => Object.defineProperty(command(), 'serverId', { get: throwing, enumerable: true }),
    () => new Proxy(command(), { get: (of, name) => (random() < 0.5 ? Reflect.get(of, name) : value()) }),
  ];

  let refused = 0;
  let slowestMs = 0;
  for (let sent = 0; sent < count; sent++) {
    try {
      const how = random();
      if (how < 0.97) send(oneOf(shapes)());
      else if (how < 0.98) send(...Array.from({ length: 5 }, command));
      else if (how < 0.99) Reflect.apply(send, command(), []);
      else usher.onView(oneOf([() => {}, throwing]))();
    } catch {
      refused++;
    }
    if (sent % burst === burst - 1) {
      const askedAt = performance.now();
      await usher.getView();
      slowestMs = Math.max(slowestMs, performance.now() - askedAt);
    }
  }
  await usher.getView();
  return { sent: count, refused, slowestMs };
}
