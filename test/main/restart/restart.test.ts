import { expect, test } from 'vitest';
import { restartOptions } from '../../../src/main/restart/restart.ts';

const argv = ['/opt/Usher/usher', '/home/ada/usher', '--no-sandbox', '--opened-at-login'];

test('FR3 a restart goes into the demo and out of it, and keeps the other arguments', () => {
  const into = restartOptions(true, argv, undefined);
  expect(into).toEqual({ args: ['/home/ada/usher', '--no-sandbox', '--demo'] });
  const demo = [argv[0] ?? '', ...(into.args ?? [])];
  expect(restartOptions(true, demo, undefined)).toEqual(into);
  expect(restartOptions(false, demo, undefined)).toEqual({ args: ['/home/ada/usher', '--no-sandbox'] });
});

test('FR3 an AppImage starts from its own file, since the mount goes with the process', () => {
  expect(restartOptions(true, ['/tmp/.mount_x/usher'], '/home/ada/Usher.AppImage')).toEqual({
    args: ['--demo'],
    execPath: '/home/ada/Usher.AppImage',
  });
});
