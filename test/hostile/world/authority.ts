import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Authority, createAuthority } from '../../world/certificates.ts';

let made: Promise<Authority> | undefined;

/** The one that the processes under test trust. Keys take their time: made at the first use. */
export function trustedAuthority(): Promise<Authority> {
  made ??= createAuthority();
  return made;
}

let trust: Promise<Readonly<Record<string, string>>> | undefined;

/** What a process under test must be given to trust it. */
export function trustInAuthority(): Promise<Readonly<Record<string, string>>> {
  trust ??= writeAuthority();
  return trust;
}

async function writeAuthority(): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-authority-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'authority.pem');
  writeFileSync(file, (await trustedAuthority()).pem);
  return { NODE_EXTRA_CA_CERTS: file };
}
