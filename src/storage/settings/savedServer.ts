import { X509Certificate } from 'node:crypto';
import type { SavedServer } from '../../app/needs.ts';
import type { CertificatePin, Locality, ServerAddress } from '../../domain/serverAddress.ts';
import { isServerId } from '../../domain/serverId.ts';
import { fieldOf, nameField, textField } from '../fields.ts';

const MOST_SERVERS = 64;
const MOST_ADDRESSES = 64;
const LOCALITIES: readonly Locality[] = ['local', 'remote', 'relay', 'typed'];
const ORIGINS: readonly SavedServer['origin'][] = ['account', 'typed', 'unclaimed'];

/** The servers of the settings file; those that make no sense are left out. */
export function readServers(tree: unknown): readonly SavedServer[] {
  const list = fieldOf(tree, 'servers');
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_SERVERS).flatMap((item: unknown) => readServer(item) ?? []);
}

function readServer(tree: unknown): SavedServer | undefined {
  const id = textField(tree, 'id');
  const name = nameField(tree, 'name');
  const list = fieldOf(tree, 'addresses');
  if (!isServerId(id) || !name || !Array.isArray(list)) return undefined;
  const addresses = list.slice(0, MOST_ADDRESSES).flatMap((item: unknown) => readServerAddress(item) ?? []);
  const lastGood = textField(tree, 'lastGood');
  return {
    id,
    name,
    addresses,
    lastGood: addresses.some((w) => w.url === lastGood) ? lastGood : undefined,
    origin: ORIGINS.find((o) => o === fieldOf(tree, 'origin')) ?? 'typed',
    isShared: fieldOf(tree, 'isShared') === true,
    pin: readPin(fieldOf(tree, 'pin')),
    isPlainAllowed: fieldOf(tree, 'isPlainAllowed') === true,
  };
}

function readServerAddress(tree: unknown): ServerAddress | undefined {
  const url = readUrl(textField(tree, 'url'));
  const locality = LOCALITIES.find((w) => w === fieldOf(tree, 'locality'));
  return url && locality ? { url, locality } : undefined;
}

function readUrl(text: string | undefined): string | undefined {
  const url = URL.parse(text ?? '');
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  return url && isWeb && !url.username && !url.password ? url.origin : undefined;
}

/** Without its pin a server is asked about again, which is safe. */
function readPin(tree: unknown): CertificatePin | undefined {
  const name = textField(tree, 'name');
  if (fieldOf(tree, 'kind') === 'name') return name ? { kind: 'name', name } : undefined;
  const pem = fieldOf(tree, 'pem');
  if (fieldOf(tree, 'kind') !== 'certificate' || typeof pem !== 'string' || pem.length > 32_768)
    return undefined;
  try {
    new X509Certificate(pem);
    return { kind: 'certificate', pem };
  } catch {
    return undefined;
  }
}
