import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../../until.ts';
import { endsWhenTold } from '../terminal.ts';
import { type HookWorld, openHookWorld } from './world.ts';

let world: HookWorld;
beforeEach(async () => {
  world = await openHookWorld();
});
afterEach(() => world.stop());

/** `usher watch --hooks`, connected, with what it says on stderr. */
async function watch(count = 1): Promise<{ readonly child: ChildProcess; said(): string }> {
  const child = world.terminal.start(['watch', '--hooks'], world.env);
  let err = '';
  child.stderr?.on('data', (text) => {
    err += text;
  });
  await world.isConnected(count);
  await until(() => err !== '' || count === 1, 'that another one runs them');
  return { child, said: () => err };
}

const written = (count: number): Promise<void> =>
  until(() => world.lines('done').length >= count, `${count} runs`);

test('HO20 a hook is run without a desktop, as the settings are by then, and its end is told', async () => {
  world.keep({ hooks: [] });
  const { child, said } = await watch();
  await until(() => said().includes('No hook is on'), 'that none is on');
  world.keep({ hooks: [world.writer('Copy', 'done')] });
  await until(() => existsSync(path.join(world.terminal.profile, 'hooks.runner')), 'that the change is seen');
  await world.scan();
  await written(1);
  await until(() => said().includes('usher: hooks: Copy on settle: done'), 'what came of it');
  expect(world.lines('done')[0]).toBe(`settle by ${child.pid}`);
  const { out } = await world.terminal.run(['hooks', '--json'], {});
  expect(JSON.parse(out)).toMatchObject([{ name: 'Copy', lastRun: { event: 'settle', problem: null } }]);
  expect(await endsWhenTold(child, 'SIGTERM')).toBe(true);
});

test('HO17 of two processes one runs them, and the other one when the first is killed', async () => {
  world.keep({ hooks: [world.writer('Copy', 'done')] });
  const first = await watch();
  const second = await watch(2);
  expect(second.said()).toContain('hooks: another Usher with this profile runs them');
  for (let count = 1; count <= 3; count++) {
    await world.scan();
    await written(count);
  }
  await until(() => first.said().split('done').length === 4, 'the end of three runs');
  expect(new Set(world.lines('done'))).toEqual(new Set([`settle by ${first.child.pid}`]));
  first.child.kill('SIGKILL');
  await until(() => second.said().includes('hooks: they are run here from now on'), 'the second one');
  await world.scan();
  await written(4);
  expect(world.lines('done')).toHaveLength(4);
  expect(world.lines('done')[3]).toBe(`settle by ${second.child.pid}`);
});

test('HO5 HO17 what finished before it was started is run by nobody', async () => {
  world.keep({ hooks: [world.writer('Copy', 'done')] });
  const first = await watch();
  await world.scan();
  await written(1);
  expect(await endsWhenTold(first.child, 'SIGTERM')).toBe(true);
  await world.scan();
  await watch();
  await world.scan();
  await written(2);
  expect(world.lines('done')).toHaveLength(2);
});

test('HO16 a hook that does not end holds up neither the feed nor other hooks', async () => {
  const slow = world.writer(
    'Slow',
    'slow',
    `fs.writeFileSync(${JSON.stringify(world.file('begun'))}, ""); setInterval(() => {}, 1000)`,
  );
  world.keep({ hooks: [{ ...slow, timeoutSeconds: 600 }, world.writer('Copy', 'done')] });
  const { child } = await watch();
  for (let count = 1; count <= 3; count++) {
    await world.scan();
    await written(count);
  }
  expect(await endsWhenTold(child, 'SIGTERM')).toBe(true);
});
