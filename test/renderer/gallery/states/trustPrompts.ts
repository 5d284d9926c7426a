import type { TrustPrompt } from '../../../../src/domain/serverAddress.ts';

export const FINGERPRINT = Array.from({ length: 32 }, (_, i) =>
  ((i * 37 + 11) % 256).toString(16).toUpperCase().padStart(2, '0'),
).join(':');

export const plain: TrustPrompt = { kind: 'plain', url: 'http://192.168.1.20:32400' };
export const selfSigned: TrustPrompt = {
  kind: 'certificate',
  url: 'https://nas.lan:32400',
  fingerprint: FINGERPRINT,
  names: ['nas.lan'],
  pin: { kind: 'certificate', pem: '' },
  pinned: undefined,
};
export const changed: TrustPrompt = { ...selfSigned, pinned: FINGERPRINT.replace(/^../, '00') };
