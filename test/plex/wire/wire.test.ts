import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged } from '../../../src/domain/activity.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import {
  readActivities,
  readBody,
  readFriendlyName,
  readIdentity,
  readNotification,
} from '../../../src/plex/wire/wire.ts';

const raw = {
  uuid: '5d0e-cellar-1',
  type: 'library.update.section',
  cancellable: false,
  userID: 1,
  title: 'Scanning Concerts',
  subtitle: 'Harbour Nights (2011)',
  progress: 37,
  Context: { librarySectionID: '4' },
};
const list = (...items: readonly unknown[]): unknown => ({
  MediaContainer: { size: items.length, Activity: items },
});
const frame = (event: unknown, activity: unknown, uuid: unknown = 'out'): string =>
  JSON.stringify({
    NotificationContainer: {
      type: 'activity',
      size: 1,
      ActivityNotification: [{ event, uuid, Activity: activity }],
    },
  });
const only = (item: object): ReturnType<typeof readActivities>[number] | undefined =>
  readActivities(list(item))[0];

describe('list', () => {
  test('W1 the polled JSON is understood whole', () => {
    expect(readActivities(list(raw))).toEqual([
      {
        uuid: '5d0e-cellar-1',
        type: 'library.update.section',
        title: 'Scanning Concerts',
        subtitle: 'Harbour Nights (2011)',
        progress: 37,
        cancellable: false,
        userId: 1,
        context: { librarySectionId: '4' },
        response: undefined,
      },
    ]);
  });

  test('W1 the polled XML says the same as the JSON', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
      <MediaContainer size="1"><Activity uuid="5d0e-cellar-1" type="library.update.section" cancellable="0" userID="1"
        title="Scanning Concerts" subtitle="Harbour Nights (2011)" progress="37"><Context librarySectionID="4"/></Activity></MediaContainer>`;
    expect(readActivities(readBody(xml))).toEqual(readActivities(list(raw)));
  });

  test('W1 XML with characters that XML forbids is read all the same', () => {
    const xml =
      '<MediaContainer><Activity uuid="a" title="Ca\u0001f\u00e9 &amp; more" cancellable="1"/></MediaContainer>';
    expect(readActivities(readBody(xml))).toMatchObject([
      { title: 'Ca f\u00e9 & more', cancellable: true, progress: undefined },
    ]);
  });

  test('an idle server has no Activity at all', () => {
    expect(readActivities({ MediaContainer: { size: 0 } })).toEqual([]);
    expect(readActivities(readBody('<MediaContainer size="0"></MediaContainer>'))).toEqual([]);
  });

  test.each([
    [-1],
    [-0.5],
    [100.5],
    [Number.NaN],
    ['abc'],
    [''],
    [' '],
    [null],
    [undefined],
    [true],
    [[]],
    [{}],
  ])('A5 progress %j is unknown', (progress) => {
    expect(only({ ...raw, progress })?.progress).toBeUndefined();
  });

  test.each([
    [0, 0],
    [100, 100],
    [42.5, 42.5],
    ['42', 42],
    ['0', 0],
  ])('A5 progress %j is %d', (progress, number) => {
    expect(only({ ...raw, progress })?.progress).toBe(number);
  });

  test.each([
    [true, true],
    [1, true],
    ['1', true],
    ['true', true],
    [false, false],
    [0, false],
    ['0', false],
    [undefined, false],
    [{}, false],
  ])('cancellable %j is %j', (cancellable, truth) => {
    expect(only({ ...raw, cancellable })?.cancellable).toBe(truth);
  });

  test.each([
    [{ librarySectionID: 4 }, { librarySectionId: '4' }],
    [
      { librarySectionID: null, key: '/library/metadata/9' },
      { key: '/library/metadata/9', librarySectionID: undefined },
    ],
    [[{ librarySectionID: '4' }], { librarySectionId: '4' }],
    ['text', {}],
    [undefined, {}],
  ])('Context %j becomes %j', (Context, context) => {
    expect(only({ ...raw, Context })?.context).toEqual(context);
  });

  test.each([
    [7, 7],
    ['7', 7],
    [' -7.5 ', -7.5],
    ['0x1f', undefined],
    ['1e3', undefined],
    ['7 8', undefined],
    ['a7', undefined],
    ['7a', undefined],
    ['7.', undefined],
    [true, undefined],
  ])('userID %j is %j', (userID, number) => {
    expect(only({ ...raw, userID })?.userId).toBe(number);
  });

  test('of a Context what Plex does not call so is no library, and a key is a text', () => {
    const Context = { librarySectionId: '9', key: 7, exists: true, deep: { list: [1, 'two', null] } };
    expect(only({ ...raw, Context })?.context).toEqual({ exists: true, deep: { list: [1, 'two', null] } });
  });

  test('a title that is a number is its digits, anything else that is no text is none', () => {
    expect(only({ ...raw, title: 1917, subtitle: ['x'], type: null })).toMatchObject({
      title: '1917',
      subtitle: '',
      type: '',
    });
  });

  test('what came out is kept, in XML as in JSON', () => {
    expect(only({ ...raw, Response: { added: 3, failed: false } })?.response).toEqual({
      added: 3,
      failed: false,
    });
    expect(only({ ...raw, Response: [{ added: 3 }] })?.response).toEqual({ added: 3 });
  });

  test('space before XML is no other format', () => {
    expect(readActivities(readBody('\n <MediaContainer><Activity uuid="a"/></MediaContainer>'))).toHaveLength(
      1,
    );
  });

  test('W2 an item without a uuid is skipped, its neighbours are kept', () => {
    const read = readActivities(list({ ...raw, uuid: '' }, 7, null, { ...raw, uuid: 12 }, raw));
    expect(read.map((a) => a.uuid)).toEqual(['5d0e-cellar-1']);
  });

  test('W3 what is no Plex answer is a PlexError', () => {
    for (const body of [
      '',
      'hello',
      '<html><body>Sign in</body></html>',
      '[]',
      'null',
      '{"a":1}',
      '<a',
      '{',
    ]) {
      expect(() => readActivities(readBody(body)), body).toThrow(PlexError);
    }
  });

  test('W3 a polluting key stays out and pollutes nothing', () => {
    const body =
      '{"MediaContainer":{"Activity":[{"uuid":"a","Context":{"__proto__":{"evil":1},"key":"k"}}]}}';
    const [read] = readActivities(JSON.parse(body));
    expect(read?.context).toEqual({ key: 'k' });
    expect(Object.hasOwn(read?.context ?? {}, '__proto__')).toBe(false);
    expect(Reflect.get({}, 'evil')).toBeUndefined();
  });
});

describe('frames', () => {
  test.each(['started', 'updated', 'ended'] as const)('W1 a WebSocket %s is understood', (event) => {
    expect(readNotification(frame(event, raw))).toMatchObject([
      { event, uuid: '5d0e-cellar-1', activity: { title: 'Scanning Concerts', progress: 37 } },
    ]);
  });

  test('W1 the EventSource form, without wrapper and array, says the same', () => {
    const sse = JSON.stringify({ ActivityNotification: { event: 'updated', uuid: 'out', Activity: raw } });
    expect(readNotification(sse)).toEqual(readNotification(frame('updated', raw)));
  });

  test('an unknown event with an activity is a change, without one nothing', () => {
    expect(readNotification(frame('paused', raw))).toMatchObject([{ event: 'updated' }]);
    expect(readNotification(frame('paused', undefined))).toEqual([]);
  });

  test('an end that names no more than the uuid is an end', () => {
    expect(readNotification(frame('ended', undefined, 'u9'))).toEqual([
      { event: 'ended', uuid: 'u9', activity: undefined },
    ]);
  });

  test('W2 other types, other JSON and no JSON say nothing', () => {
    const timeline = { NotificationContainer: { type: 'timeline', TimelineEntry: [{ itemID: '1' }] } };
    for (const text of [
      JSON.stringify(timeline),
      '{}',
      '[]',
      'null',
      '7',
      '',
      '{"ActivityNotification":',
      'ActivityNotification',
    ]) {
      expect(readNotification(text), text).toEqual([]);
    }
  });

  test('W2 one bad item in a frame costs that item only', () => {
    const text = JSON.stringify({
      NotificationContainer: {
        ActivityNotification: [
          null,
          { event: 'updated' },
          { event: 'updated', Activity: { uuid: 5 } },
          { event: 'started', Activity: raw },
        ],
      },
    });
    expect(readNotification(text)).toMatchObject([{ event: 'started' }]);
  });
});

test('identity and name', () => {
  const identity = { MediaContainer: { size: 0, claimed: true, machineIdentifier: 'abc', version: '1.43' } };
  expect(readIdentity(identity)).toEqual({ machineIdentifier: 'abc', version: '1.43', isClaimed: true });
  const unclaimed = { MediaContainer: { claimed: '0', machineIdentifier: 'abc' } };
  expect(readIdentity(unclaimed)).toMatchObject({ isClaimed: false });
  for (const [claimed, isClaimed] of [
    [false, false],
    [0, false],
    ['false', false],
    [undefined, true],
    ['1', true],
  ])
    expect(readIdentity({ MediaContainer: { claimed, machineIdentifier: 'abc' } }).isClaimed).toBe(isClaimed);
  expect(() => readIdentity({ MediaContainer: { size: 0 } })).toThrow(PlexError);
  expect(readFriendlyName({ MediaContainer: { friendlyName: 'Attic' } })).toBe('Attic');
  expect(readFriendlyName({ MediaContainer: {} })).toBeUndefined();
});

test.each(['plex.tv', 'plex.tv device key', '', ' ', '../x', 'x'.repeat(300)])(
  'I7 nothing that is called as another secret is a server: %j',
  (machineIdentifier) => {
    expect(() => readIdentity({ MediaContainer: { machineIdentifier } })).toThrow(PlexError);
  },
);

describe('W3 hostile input', () => {
  const shaped = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.anything({ withBigInt: false }),
      fc.record(
        {
          uuid: tie('value'),
          type: tie('value'),
          title: fc.string(),
          progress: fc.oneof(fc.double(), fc.string()),
          Context: tie('value'),
          Response: tie('value'),
          event: fc.constantFrom('started', 'ended', 'x'),
          Activity: tie('value'),
          cancellable: tie('value'),
        },
        { requiredKeys: [] },
      ),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  })).value;

  test('nothing in a frame makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(shaped, fc.string()), (value) => {
        const text = JSON.stringify({ NotificationContainer: { ActivityNotification: value } }) ?? '';
        for (const report of readNotification(text)) expect(typeof report.uuid).toBe('string');
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing in a body makes the readers throw anything but a PlexError', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          shaped.map((v) => JSON.stringify({ MediaContainer: { Activity: v } }) ?? ''),
          fc.string().map((s) => `<${s}`),
        ),
        (text) => {
          try {
            for (const { progress } of readActivities(readBody(text))) {
              expect(progress === undefined || (progress >= 0 && progress <= 100)).toBe(true);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(PlexError);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('of what is long, wide or deep the first part is kept', () => {
    const uuids = ['u'.repeat(256), 'u'.repeat(257), 'v'].map((uuid) => ({ ...raw, uuid }));
    expect(readActivities(list(...uuids)).map((a) => a.uuid.length)).toEqual([256, 1]);
    const crowd = Array.from({ length: 5001 }, (_, n) => ({ uuid: `u${n}` }));
    expect(readActivities(list(...crowd))).toHaveLength(5000);
    const response = (Response: unknown): unknown => only({ ...raw, Response })?.response;
    const wide = Array.from({ length: 65 }, (_, n) => n);
    expect(response({ wide })).toEqual({ wide: wide.slice(0, 64) });
    const keys = Object.fromEntries(wide.map((n) => [`k${n}`, n]));
    expect(Object.keys(Object(response(keys)))).toHaveLength(64);
    expect(response({ ['k'.repeat(300)]: 't'.repeat(5000) })).toEqual({
      ['k'.repeat(256)]: 't'.repeat(4096),
    });
    const nested = (depth: number): unknown => (depth === 0 ? 'end' : { a: nested(depth - 1) });
    expect(response(nested(6))).toEqual(nested(6));
    expect(response(nested(7))).toEqual({ a: { a: { a: { a: { a: {} } } } } });
    expect(response({ list: [1, Number.POSITIVE_INFINITY, 2] })).toEqual({ list: [1, 2] });
  });

  test('depth and size are bounded', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(
      readNotification(
        `{"ActivityNotification":{"event":"ended","uuid":"u","Activity":{"uuid":"u","Response":${deep}}}}`,
      ),
    ).toMatchObject([{ uuid: 'u' }]);
    expect(() => readBody('<a>'.repeat(100_000))).toThrow(PlexError);
    const giant = frame('started', { ...raw, subtitle: 'x'.repeat(5_000_000) });
    expect(readNotification(giant)).toEqual([]);
    const long = frame('started', { ...raw, subtitle: 'x'.repeat(100_000) });
    expect(readNotification(long)[0]?.activity?.subtitle.length).toBe(301);
  });
});

test('W2 a character that XML forbids, written as a number, costs no more than itself', () => {
  const list = (title: string): string =>
    `<MediaContainer size="1"><Activity uuid="u" type="x" title="${title}"/></MediaContainer>`;
  for (const reference of ['&#1;', '&#x0B;', '&#31;', '&#xd800;', '&#xDFFF;', '&#0;'])
    expect(readActivities(readBody(list(`a${reference}b`)))[0]?.title).toBe('a b');
  for (const [reference, character] of [
    ['&#9;', ' '],
    ['&#32;', ' '],
    ['&#x20;', ' '],
    ['&#xe9;', 'é'],
    ['&#128512;', '😀'],
  ])
    expect(readActivities(readBody(list(`a${reference}b`)))[0]?.title).toBe(`a${character}b`);
});

describe('W6 raw texts', () => {
  const odd = '\u001b[2Ja  b\u202e\ud800';
  const said = {
    type: odd,
    title: odd.padEnd(400, '-'),
    subtitle: `\n${odd}`,
    Context: { librarySectionID: 7, key: odd, note: { [odd]: [odd, 1] } },
  };
  const { Context, ...texts } = said;
  const { librarySectionID, ...others } = Context;
  const whole = { ...texts, context: { librarySectionId: String(librarySectionID), ...others } };

  test('stand beside those that can be shown, of lists and frames, only where they are asked for', () => {
    const item = { ...raw, ...said };
    const plain = only(item);
    expect(Object.keys(plain ?? {})).not.toContain('raw');
    expect(plain?.title).toMatch(/^ ?\[2Ja b-+…$/);
    expect(readActivities(list(item), true)).toEqual([{ ...plain, raw: whole }]);
    expect(readNotification(frame('updated', item), true)[0]?.activity).toEqual({ ...plain, raw: whole });
  });

  test('are bounded, and no way to a prototype', () => {
    const long = 'x'.repeat(70_000);
    const Long = { uuid: 'u', title: long, Context: JSON.parse(`{"__proto__":{"a":1},"a":"${long}"}`) };
    const [read] = readActivities(list(Long), true);
    expect([read?.raw?.title.length, String(read?.raw?.context.a).length]).toEqual([65_536, 65_536]);
    expect(Object.keys(read?.raw?.context ?? {})).toEqual(['a']);
  });

  test('are kept where a later report leaves fields out, as those that can be shown are', () => {
    const [earlier] = readActivities(list({ ...raw, ...said }), true);
    const [later] = readActivities(list({ uuid: raw.uuid, type: raw.type, subtitle: odd }), true);
    const [fromHistory] = readActivities(list(raw));
    if (!earlier || !later || !fromHistory) throw new Error('three activities');
    expect(merged(earlier, later).raw).toEqual({ ...whole, type: raw.type, subtitle: odd });
    expect(merged(fromHistory, later)).toMatchObject({
      title: raw.title,
      raw: { title: raw.title, subtitle: odd, context: { librarySectionId: '4' } },
    });
    expect(merged(earlier, { ...earlier, title: '' }).raw?.title).toBe(whole.title);
  });
});
