import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const read = () => getConfig(PROJECT, 'electron-builder.yml', null);
const validate = (config: Awaited<ReturnType<typeof read>>) =>
  validateConfiguration(config, new DebugLogger(false));

test('the packaging configuration follows the schema of the installed electron-builder', async () => {
  await validate(await read());
});

test.each([
  ['at the top', { linuxx: {} }, "unknown property 'linuxx'"],
  ['under a system', { linux: { executableNam: 'usher' } }, 'configuration.linux should be'],
  ['among the fuses', { electronFuses: { runAsNod: false } }, 'configuration.electronFuses should be'],
])('a misspelt key %s is refused', async (_, extra, complaint) => {
  const config = Object.assign(await read(), extra);
  await expect(validate(config)).rejects.toThrow(complaint);
});
