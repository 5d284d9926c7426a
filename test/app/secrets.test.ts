import { expect, test } from 'vitest';
import { KeychainError } from '../../src/app/needs.ts';
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

test('S3 what a locked keychain did not delete is read by nobody, and deleted once it answers', async () => {
  const vault = memoryVault({ attic: 'token-of-before', cellar: 'another' });
  let isLocked = true;
  const locked = {
    ...vault,
    forget: async (name: string) => {
      if (isLocked) throw new KeychainError('denied', 'told by the test');
      await vault.forget(name);
    },
  };
  const secrets = createSecrets(
    locked,
    createLog(() => {}),
  );
  await secrets.forget('attic');
  expect(secrets.problem).toBeUndefined();
  expect(await secrets.read('attic')).toBeUndefined();
  expect(await vault.read('attic')).toBe('token-of-before');
  isLocked = false;
  expect(await secrets.read('cellar')).toBe('another');
  expect(await vault.read('attic')).toBeUndefined();
});

test('S3 a secret that is kept anew is not taken for the one that was not deleted', async () => {
  const vault = memoryVault({ attic: 'token-of-before' });
  let isLocked = true;
  const secrets = createSecrets(
    {
      ...vault,
      forget: async (name) => {
        if (isLocked) throw new KeychainError('denied', 'told by the test');
        await vault.forget(name);
      },
    },
    createLog(() => {}),
  );
  await secrets.forget('attic');
  isLocked = false;
  await secrets.keep('attic', 'token-of-today');
  await secrets.read('cellar');
  expect(await secrets.read('attic')).toBe('token-of-today');
  expect(await vault.read('attic')).toBe('token-of-today');
});

test('S3 a secret that is kept while another deletion of it is under way, and fails, is kept', async () => {
  const vault = memoryVault({ attic: 'token-of-before' });
  const refusal = Promise.withResolvers<void>();
  let isLocked = true;
  const secrets = createSecrets(
    { ...vault, forget: (name) => (isLocked ? refusal.promise : vault.forget(name)) },
    createLog(() => {}),
  );
  const forgotten = secrets.forget('attic');
  await secrets.keep('attic', 'token-of-today');
  refusal.reject(new KeychainError('locked', 'told by the test'));
  await forgotten;
  isLocked = false;
  expect(await secrets.read('cellar')).toBeUndefined();
  expect(await secrets.read('attic')).toBe('token-of-today');
  expect(await vault.read('attic')).toBe('token-of-today');
});
