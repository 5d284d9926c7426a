import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { certificatePrompt, shownCertificate } from '../../../src/plex/connect/certificate.ts';
import { type Authority, createAuthority } from '../../world/certificates.ts';
import { startTlsFront } from '../../world/tlsFront.ts';

const HASH = '0123456789abcdef0123456789abcdef';
const believed = tls.getCACertificates('default');
let known: Authority;
let demo: DemoServer;

beforeAll(async () => {
  known = await createAuthority('An authority that everybody knows');
  tls.setDefaultCACertificates([...believed, known.pem]);
  demo = await startDemoServer({ token: 'right' });
});
afterAll(async () => {
  tls.setDefaultCACertificates(believed);
  await demo.stop();
});

async function promptAt(authority: Authority): ReturnType<typeof trustPrompt> {
  const issued = await authority.issue([`*.${HASH}.plex.direct`]);
  const front = await startTlsFront(issued, demo.url);
  return trustPrompt(`https://127.0.0.1:${front.port}`).finally(front.stop);
}

async function trustPrompt(url: string): Promise<ReturnType<typeof certificatePrompt> | undefined> {
  const shown = await shownCertificate({ base: new URL(url) }, new AbortController().signal);
  return shown && certificatePrompt(url, shown, undefined);
}

describe('what a person is asked to agree to', () => {
  test('a server’s own plex.direct certificate is known by its name, for it is renewed', async () => {
    expect(await promptAt(known)).toMatchObject({
      names: [`*.${HASH}.plex.direct`],
      pin: { kind: 'name', name: `127-0-0-1.${HASH}.plex.direct` },
    });
  });

  test('one that only looks like it, for nobody vouches for it, is known by itself', async () => {
    const nobody = await createAuthority('An authority of nobody');
    expect(await promptAt(nobody)).toMatchObject({ pin: { kind: 'certificate' } });
  });
});
