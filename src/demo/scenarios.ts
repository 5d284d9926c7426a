import { livingRoom } from './livingRoom.ts';
import type { Scenario } from './scenario.ts';

const scan = { type: 'library.update.section', title: 'Scanning Films', Context: { librarySectionID: '1' } };

/**
 * The default first, then one for each odd thing that real servers were seen or feared to do (docs/protocol.md "Odd things a server may
 * do").
 */
export const scenarios = {
  'living-room': livingRoom,

  quiet: async () => {},

  scan: async ({ demo, wait }) => {
    const { uuid } = demo.start({ title: 'Scanning' });
    for (let progress = 0; progress < 100; progress += 5) {
      await wait(300);
      demo.update(uuid, { ...scan, subtitle: `Film number ${progress}`, progress });
    }
    demo.end(uuid);
  },

  instant: async ({ demo, wait }) => {
    for (;;) {
      const job = {
        type: 'provider.subscriptions.process',
        title: 'Processing subscriptions',
        cancellable: true,
      };
      demo.end(demo.start(job).uuid);
      await wait(5000);
    }
  },

  'butler-idle': async ({ demo }) => {
    demo.appear({ type: 'butler', title: '', progress: 100 });
  },

  'odd-progress': async ({ demo }) => {
    demo.appear({ title: 'Indeterminate', progress: -1 });
    demo.appear({ title: 'Stuck at nothing', progress: 0 });
    demo.appear({ title: 'Without progress', progress: undefined });
    demo.appear({ title: 'Progress as text', progress: '42' });
    demo.appear({ title: 'Half a percent', progress: 42.5 });
    demo.appear({ title: 'Too much', progress: 250 });
  },

  'cancel-answers': async ({ demo }) => {
    for (const [title, behaviour] of [
      ['Ends after a cancel', 'ends'],
      ['Agrees, and goes on', 'ignored'],
      ['Never answers', 'hangs'],
      ['Answers 400', 400],
      ['Answers 401', 401],
      ['Answers 403', 403],
      ['Answers 404', 404],
      ['Answers 503', 503],
    ] as const) {
      demo.start({ title, type: 'media.optimize', cancellable: true, progress: 30 }, behaviour);
    }
  },

  burst: async ({ demo, wait, newUuid }) => {
    const jobs = Array.from({ length: 40 }, (_, i) =>
      demo.start({ uuid: newUuid(), type: 'media.generate.bif', title: `Generating previews ${i + 1}` }),
    );
    for (let turn = 1; turn <= 50; turn++) {
      for (const { uuid } of jobs) demo.update(uuid, { progress: turn * 2 });
      await wait(60);
    }
    for (const { uuid } of jobs) demo.end(uuid);
  },

  'silent-socket': async ({ demo, wait }) => {
    demo.start({ ...scan, progress: 20 });
    await wait(5000);
    demo.cut('silent');
  },

  'lost-end': async ({ demo, wait }) => {
    const { uuid } = demo.start({ ...scan, progress: 90 });
    await wait(3000);
    demo.vanish(uuid);
  },

  'late-update': async ({ demo, wait }) => {
    const row = demo.start({ ...scan, progress: 90 });
    await wait(2000);
    demo.end(row.uuid);
    demo.tell({ type: 'activity', payload: { event: 'updated', uuid: row.uuid, Activity: row } });
  },

  'broken-frames': async ({ demo, wait }) => {
    const { uuid } = demo.start({ ...scan, progress: 1 });
    for (let progress = 2; progress < 100; progress++) {
      await wait(400);
      demo.tellRaw(BROKEN[progress % BROKEN.length] ?? '');
      demo.update(uuid, { progress });
    }
    demo.end(uuid);
  },

  revoked: async ({ demo, wait }) => {
    demo.start({ ...scan, progress: 20 });
    await wait(4000);
    demo.revoke();
  },

  maintenance: async ({ demo, wait }) => {
    demo.setMaintenance(true);
    await wait(10_000);
    demo.setMaintenance(false);
    demo.start({ ...scan, progress: 3 });
  },

  restart: async ({ demo, wait }) => {
    for (;;) {
      demo.start({ ...scan, progress: 20 });
      await wait(6000);
      demo.restart();
    }
  },

  'xml-only': async ({ demo }) => {
    demo.start({ ...scan, progress: 20 });
    const body =
      '<MediaContainer size="1"><Activity uuid="xml-1" type="provider.epg.load" cancellable="1" userID="1" title="Refreshing TV guide" subtitle="Downloaded 12 airings" progress="3"><Context librarySectionID="2"/></Activity></MediaContainer>';
    demo.answer('list', { status: 200, body, headers: { 'Content-Type': 'text/xml' } });
  },

  'odd-fields': async ({ demo }) => {
    demo.appear({ title: '', type: 'media.download', cancellable: '1', Context: { librarySectionID: 7 } });
    demo.appear({ title: 'Cancellable by a number', cancellable: 1 });
    demo.appear({ title: 'Not cancellable, says a text', cancellable: '0' });
    demo.appear({ title: 'A very long subtitle', subtitle: 'and on and on '.repeat(700) });
    demo.appear({ title: 'סריקת סרטים', subtitle: 'מגדלור (2004)', progress: 62 });
    demo.appear({ title: 'Bell\u0007 and \u202Eturned\u202C text', type: 'made.up.type' });
  },
} as const satisfies Record<string, Scenario>;

const BROKEN: readonly (string | Buffer)[] = [
  'not JSON at all',
  '[]',
  '{"NotificationContainer":{"type":"activity","ActivityNotification":{"event":7}}}',
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0xff, 0x22]),
  '{"NotificationContainer":{"type":"made.up","MadeUp":[{}]}}',
];

export type ScenarioName = keyof typeof scenarios;

export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
