import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemoServer } from '../../../src/demo/server.ts';
import { NODES } from '../../cli/installed/installation.ts';
import { type Measure, median } from '../measure.ts';

const ROUNDS = 25;
const SETTLED_MS = 15_000;
const COMMAND = path.join(import.meta.dirname, '../../../dist/cli/usher.js');

/** The same requests by what Node brings, on one connection: who it is, its list, its name. */
const REQUESTS = `
  const { Agent, get } = require('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path) => new Promise((resolve) => get(process.env.PLEX_URL + path, {
    agent, headers: { Accept: 'application/json', 'X-Plex-Token': process.env.PLEX_TOKEN },
  }, async (response) => { let text = ''; for await (const part of response) text += part; resolve(JSON.parse(text)); }));
  (async () => { await ask('/identity'); const list = await ask('/activities'); await ask('/'); console.log(list); agent.destroy(); })();`;
/** What `usher list` does, by python-plexapi. */
const PLEXAPI = `
import os
from plexapi.server import PlexServer
for a in PlexServer(os.environ['PLEX_URL'], os.environ['PLEX_TOKEN']).activities: print(a.title, a.subtitle, a.progress)`;

/** The built command by plain Node: from the start of the process to its first output, in turns; and the memory of an idle `watch`. */
export async function measureCommand(): Promise<readonly Measure[]> {
  if (!existsSync(COMMAND)) throw new Error('there is no dist/cli: npm run build');
  const demo = await startDemoServer({ token: 'bench-token', name: 'Attic' });
  demo.start({ type: 'library.update.section', title: 'Scanning Films', progress: 40 });
  const home = mkdtempSync(path.join(os.tmpdir(), 'usher-bench-'));
  const env = { PATH: process.env.PATH, PYTHONPATH: process.env.PYTHONPATH, HOME: home, LC_ALL: 'C' };
  const atDemo = { ...env, PLEX_URL: demo.url, PLEX_TOKEN: 'bench-token' };
  try {
    return [...(await starts(atDemo)), ...(await idleWatch(atDemo))];
  } finally {
    await demo.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function starts(env: NodeJS.ProcessEnv): Promise<readonly Measure[]> {
  const nodes = NODES.flatMap(([name, node]) => (node === undefined ? [] : [[name, node] as const]));
  const lines = nodes.flatMap(([name, node]) =>
    Object.entries({
      'nothing but Node': ['--eval', 'console.log(0)'],
      'the requests by Node': ['--eval', REQUESTS],
      '--version': [COMMAND, '--version'],
      '--help': [COMMAND, '--help'],
      list: [COMMAND, 'list'],
    }).map(([what, args]) => ({ name: `${name}: ${what}`, command: node, args, values: [] as number[] })),
  );
  const hasPlexapi = spawnSync('python3', ['-c', 'import plexapi'], { env }).status === 0;
  if (hasPlexapi)
    lines.push({ name: 'python-plexapi: list', command: 'python3', args: ['-c', PLEXAPI], values: [] });
  // The first round fills the caches, of compiled code too.
  for (let round = 0; round <= ROUNDS; round++)
    for (const { command, args, values } of lines) {
      const ms = await toFirstOutput(spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] }));
      if (round > 0) values.push(ms);
    }
  const valuesOf = (name: string): readonly number[] =>
    lines.find((line) => line.name === name)?.values ?? [];
  return [
    ...lines.map(({ name, values }) => ({ name: `start of ${name}`, unit: 'ms', values }) as const),
    ...nodes.map(([name]) => {
      const bare = median(valuesOf(`${name}: nothing but Node`));
      const request = median(valuesOf(`${name}: the requests by Node`)) - bare;
      const values = valuesOf(`${name}: list`).map((ms) => (ms - request) / bare);
      return {
        name: `${name}: list without the requests, against nothing but Node`,
        unit: '×',
        values,
        goal: 2.5,
      } as const;
    }),
  ];
}

async function toFirstOutput(child: ChildProcess): Promise<number> {
  const began = performance.now();
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ms = await new Promise<number>((resolve) =>
    child.stdout?.once('data', () => resolve(performance.now() - began)),
  );
  child.stdout?.resume();
  await ended;
  return ms;
}

/** Of Linux alone. */
async function idleWatch(env: NodeJS.ProcessEnv): Promise<readonly Measure[]> {
  if (process.platform !== 'linux') return [];
  const measures: Measure[] = [];
  for (const [name, node] of NODES)
    for (const isTerminal of [false, true]) {
      if (node === undefined) continue;
      // `script` gives it a terminal.
      const [command, ...args] = isTerminal
        ? ['script', '-qefc', `stty cols 120 rows 40; exec ${node} ${COMMAND} watch`, '/dev/null']
        : [node, COMMAND, 'watch'];
      const stdin = isTerminal ? 'pipe' : 'ignore';
      const watching = spawn(command, args, {
        env: { ...env, TERM: 'xterm' },
        stdio: [stdin, 'pipe', 'inherit'],
      });
      watching.stdout?.resume();
      await sleep(SETTLED_MS);
      const pid = isTerminal ? childOf(watching.pid) : watching.pid;
      const of = (file: string, key: string): number => {
        const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
        return Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
      };
      const what = `${name}: idle watch${isTerminal ? ' on a terminal' : ''}`;
      measures.push(
        { name: `${what}, resident (MiB)`, unit: '', values: [of('status', 'VmRSS')], goal: 70 },
        { name: `${what}, its share (PSS, MiB)`, unit: '', values: [of('smaps_rollup', 'Pss')] },
      );
      const ended = new Promise((resolve) => watching.once('close', resolve));
      process.kill(Number(pid), 'SIGTERM');
      await ended;
    }
  return measures;
}

function childOf(pid: number | undefined): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}
