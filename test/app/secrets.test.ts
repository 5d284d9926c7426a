import { expect, test } from 'vitest';
import { createSecrets } from '../../src/app/secrets.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';

test('S1 a secret is in no log line once it was read from the keychain, or kept', async () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const secrets = createSecrets(memoryVault({ attic: 'token-of-before' }), log);
  expect(await secrets.read('attic')).toBe('token-of-before');
  await secrets.keep('cellar', 'token-of-today');
  log.write('answered: token-of-before, token-of-today');
  expect(lines).toEqual(['answered: [hidden], [hidden]']);
});
