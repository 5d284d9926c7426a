import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';

const HEAP_MB = 64;
// Ten times what the worst of them needs; what is quadratic needs minutes.
const MOST_WORK_MS = 4000;
const CAP = 1024 * 1024;

/** `unit` over and over between `head` and `tail`, to just under what is read at all. */
const filled = (head: string, unit: string, tail = ''): string =>
  `${head}${unit.repeat((CAP - head.length - tail.length) / unit.length)}${tail}`;
const attributes = Array.from({ length: CAP / 12 }, (_, i) => `a${i}="1"`).join(' ');
const LARGE = 8 * CAP;

let demo: DemoServer;
/** Another process with a small heap: it would die of more, and its work is counted whatever else the machine does. */
let asker: ChildProcessByStdio<Writable, Readable, null>;
let costs: AsyncIterator<string>;

beforeAll(async () => {
  demo = await startDemoServer({ token: 't' });
  const script = path.join(import.meta.dirname, 'asker.ts');
  const args = [`--max-old-space-size=${HEAP_MB}`, script, demo.url];
  asker = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  costs = createInterface({ input: asker.stdout })[Symbol.asyncIterator]();
});
afterAll(async () => {
  asker.kill();
  await demo.stop();
});

async function ask(
  status: number,
  body: string,
): Promise<{ readonly problem: string; readonly workMs: number }> {
  demo.answer('list', { status, body });
  asker.stdin.write('\n');
  const { value, done } = await costs.next();
  if (done) throw new Error('the asking process is gone');
  return JSON.parse(value);
}

test.each([
  ['line ends', 200, `<a b="1">${'\r'.repeat(150_000)}</a>`, 'not-plex'],
  ['line ends of an error', 503, `<a b="1">${'\r'.repeat(150_000)}</a>`, 'server-error'],
  ['line ends of a server that starts up', 503, filled('<Response code="503">', '\r'), 'starting'],
  ['line ends in an attribute', 200, filled('<a b="', '\r', '"/>'), 'not-plex'],
  ['elements', 200, filled('<a>', '<a/>', '</a>'), 'not-plex'],
  ['elements of an error', 503, filled('<Response>', '<a/>', '</Response>'), 'starting'],
  ['nested elements', 200, filled('', '<a>'), 'not-plex'],
  ['attributes', 200, `<a ${attributes}/>`, 'not-plex'],
  ['references', 200, filled('<a b="', '&amp;', '"/>'), 'not-plex'],
  ['unknown references', 200, filled('<a>', '&x;', '</a>'), 'not-plex'],
  ['digits of a reference', 200, filled('<a b="&#', '0'), 'not-plex'],
  ['comments', 200, filled('<a>', '<!---->', '</a>'), 'not-plex'],
  ['instructions', 200, filled('<a>', '<?a?>', '</a>'), 'not-plex'],
  ['a document type', 200, filled('<!DOCTYPE a [', '[]'), 'not-plex'],
  ['arrays', 200, filled('', '['), 'not-plex'],
  ['objects', 200, filled('', '{"a":'), 'not-plex'],
  ['empty arrays', 200, filled('[', '[],', '1]'), 'not-plex'],
  ['escapes', 200, filled('["', '\\u0000', '"]'), 'not-plex'],
  ['eight megabytes of elements', 200, `<a>${'<a/>'.repeat(LARGE / 4)}</a>`, 'not-plex'],
  ['eight megabytes of line ends', 503, '\r'.repeat(LARGE), 'not-plex'],
  ['eight megabytes of arrays', 200, '['.repeat(LARGE), 'not-plex'],
] as const)('W4 endless %s cost little work and memory', async (_, status, body, problem) => {
  const cost = await ask(status, body);
  expect(cost.problem).toBe(problem);
  expect(cost.workMs).toBeLessThan(MOST_WORK_MS);
});

test('W4 a list of two thousand activities is read, in JSON and in XML', async () => {
  const activity = `uuid="7b3f9a70-2bd6-4e7a-8c11-0f7c7ad7e2d1" type="library.update.section" title="Scanning Films" subtitle="A Film"`;
  const xml = `<Activity ${activity} cancellable="0" userID="1" progress="41"><Context librarySectionID="1"/></Activity>`;
  const list = `<MediaContainer size="2000">${xml.repeat(2000)}</MediaContainer>`;
  expect(await ask(200, list)).toMatchObject({ problem: 'none' });
  const json = { uuid: '7b3f9a70-2bd6-4e7a-8c11-0f7c7ad7e2d1', title: 'Scanning Films', subtitle: 'A Film' };
  const container = { MediaContainer: { Activity: Array.from({ length: 2000 }, () => json) } };
  expect(await ask(200, JSON.stringify(container))).toMatchObject({ problem: 'none' });
});
