import { KeychainError } from '../../src/app/needs.ts';
import { keychainVault } from '../../src/storage/keychain.ts';

// One round through the keychain of this process's session; prints what each call came to, as JSON.

const vault = keychainVault(Number(process.argv[2] ?? 20_000));
const outcome = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return (await work()) ?? 'nothing';
  } catch (error) {
    return error instanceof KeychainError ? error.problem : `bug: ${error}`;
  }
};
const read = await outcome(() => vault.read('attic'));
const keep = await outcome(() => vault.keep('attic', 's3cret'));
const readAgain = await outcome(() => vault.read('attic'));
const forget = process.argv[3] === 'keep' ? 'left' : await outcome(() => vault.forget('attic'));
console.log(JSON.stringify({ read, keep, readAgain, forget }));
// As the app does at its end.
if (vault.isBusy) process.kill(process.pid, 'SIGKILL');
