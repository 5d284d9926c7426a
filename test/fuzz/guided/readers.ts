import assert from 'node:assert/strict';
import { readSettingsExport, settingsExport } from '../../../src/domain/settings/settingsExport.ts';
import { readAddress } from '../../../src/plex/connect/address.ts';
import { readGdmReply } from '../../../src/plex/connect/gdmReply.ts';
import { createEventReader } from '../../../src/plex/feed/streams/eventReader.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { plexDirectName, spelledAddress } from '../../../src/plex/http/plexDirect.ts';
import { readProxyList } from '../../../src/plex/http/proxyList.ts';
import { readProxy } from '../../../src/plex/http/readProxy.ts';
import {
  readAccount,
  readExchangedToken,
  readLoginPin,
  readNonce,
  readResources,
} from '../../../src/plex/plexTv/accountWire.ts';
import {
  readActivities,
  readBody,
  readFriendlyName,
  readIdentity,
  readNotification,
} from '../../../src/plex/wire/wire.ts';
import { parseCommand } from '../../../src/shared/parseCommand.ts';
import { historyLines, LONGEST_LINE, readHistory } from '../../../src/storage/history/historyLines.ts';
import { readSettings, readSettingsTree, settingsIn } from '../../../src/storage/settings/readSettings.ts';
import { settingsText } from '../../../src/storage/settings/settingsFile.ts';
import { withChange } from '../../../src/storage/settings/withChange.ts';
import { faultsOf, isText, isUuid } from '../faultsOf.ts';

const LONGEST_KEPT = 512;
const LONGEST_OF_PAGE = 2048;
const SERVER_ID = /^[A-Za-z0-9][\w-]{0,255}$/;
const HEADER = /^[\x21-\x7e]{1,4096}$/;

/** Reads an input in every way of its kind. Throws where a promise about what comes out is broken. */
type Reader = (input: Buffer) => void;

const unchanged = (text: string): string => text;

/** What a reader gives; undefined where it refused with the only error that it may throw. */
function orPlexError<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PlexError) return undefined;
    throw error;
  }
}

function assertOrigin(url: string): void {
  assert.match(url, /^https?:/);
  assert.equal(new URL(url).origin, url);
}

const wire: Reader = (input) => {
  const text = input.toString();
  const tree = orPlexError(() => readBody(text));
  const activities = orPlexError(() => readActivities(tree)) ?? [];
  assert.ok(activities.length <= 5000);
  for (const activity of activities) assert.deepEqual(faultsOf(activity), []);
  const identity = orPlexError(() => readIdentity(tree));
  if (identity) assert.ok(SERVER_ID.test(identity.machineIdentifier) && isText(identity.version));
  const name = orPlexError(() => readFriendlyName(tree));
  assert.ok(name === undefined || (isText(name) && name !== ''));
  const reports = readNotification(text);
  assert.ok(reports.length <= 5000);
  for (const { uuid, activity } of reports) {
    assert.ok(isUuid(uuid));
    if (activity) assert.deepEqual(faultsOf(activity), []);
  }
};

/** The same is heard however the bytes are cut. */
const events: Reader = (input) => {
  const heard = (size: number): unknown => {
    const reports: unknown[] = [];
    const take = createEventReader((more) => reports.push(...more));
    for (let at = 0; at < input.length; at += size) take(input.subarray(at, at + size));
    return reports;
  };
  assert.deepEqual(heard(3), heard(Math.max(1, input.length)));
};

const account: Reader = (input) => {
  const text = input.toString();
  const { servers = [], unreadable = 0 } = orPlexError(() => readResources(text)) ?? {};
  assert.ok(servers.length <= 64 && unreadable >= 0);
  for (const { id, name, token, ownerName, addresses } of servers) {
    assert.match(id, SERVER_ID);
    for (const shown of [name, ownerName ?? name]) assert.ok(isText(shown, LONGEST_KEPT) && shown !== '');
    assert.ok(token === undefined || HEADER.test(token));
    assert.equal(new Set(addresses.map(({ url }) => url)).size, addresses.length);
    for (const { url } of addresses) assertOrigin(url);
  }
  const pin = orPlexError(() => readLoginPin(text));
  if (pin) {
    assert.ok(Number.isSafeInteger(pin.id) && pin.lifeMs >= 0 && pin.lifeMs <= 86_400_000);
    assert.match(pin.code, /^[\w-]{1,256}$/);
    assert.ok(pin.token === undefined || HEADER.test(pin.token));
  }
  const own = orPlexError(() => readAccount(text));
  if (own) assert.ok([own.id, own.name].every((part) => isText(part, LONGEST_KEPT) && part !== ''));
  for (const read of [readNonce, readExchangedToken])
    assert.match(orPlexError(() => read(text)) ?? 'none', HEADER);
};

/** What was read is written as lines that are read the same. */
const history: Reader = (input) => {
  const text = input.toString();
  const { entries, dropped } = readHistory(text);
  assert.ok(entries.length + dropped <= text.split('\n').length);
  for (const entry of entries) {
    if (entry.kind === 'began' || entry.kind === 'finished') {
      const { at, activity } = entry.kind === 'began' ? entry : entry.finished;
      assert.ok(!Number.isNaN(new Date(at).getTime()));
      assert.ok(activity.uuid !== '' && activity.uuid.length <= LONGEST_KEPT);
      for (const part of [activity.type, activity.title, activity.subtitle])
        assert.ok(part.length <= LONGEST_KEPT);
      assert.ok(activity.progress === undefined || (activity.progress >= 0 && activity.progress <= 100));
    }
    const lines = historyLines(entry, unchanged);
    for (const line of lines.split('\n')) assert.ok(line.length <= LONGEST_LINE);
    const back = readHistory(lines);
    assert.equal(back.dropped, 0);
    if (entry.kind === 'announced') assert.ok(back.entries.every(({ kind }) => kind === 'announced'));
    else assert.deepEqual(back.entries, [entry]);
  }
};

const settings: Reader = (input) => {
  const tree = readSettingsTree(input.toString());
  if (!tree) return;
  const read = settingsIn(tree);
  const { clientIdentifier, servers, account: named, preferences } = read;
  const { settleSeconds, leastSeconds, noticeRules = [] } = preferences ?? {};
  for (const part of [
    clientIdentifier,
    named?.name ?? 'none',
    ...servers.map(({ name }) => name),
    ...noticeRules.map(({ kind }) => kind ?? 'any'),
  ])
    assert.ok(part !== '' && part.length <= LONGEST_KEPT);
  for (const seconds of [settleSeconds, leastSeconds])
    assert.ok(seconds === undefined || (seconds >= 0 && seconds <= 3600));
  assert.ok(noticeRules.length <= 200);
  assert.ok(servers.length <= 64);
  for (const { id, addresses, lastGood } of servers) {
    assert.match(id, SERVER_ID);
    assert.ok(addresses.length <= 64);
    for (const { url } of addresses) assertOrigin(url);
    assert.ok(lastGood === undefined || addresses.some(({ url }) => url === lastGood));
  }
  assert.deepEqual(readSettings(settingsText(read, unchanged)), read);
  const changed = { ...read, preferences: { ...preferences, leastSeconds: 7 } };
  assert.deepEqual(readSettings(settingsText(withChange(tree, read, changed), unchanged)), changed);
};

const exports: Reader = (input) => {
  const read = readSettingsExport(input.toString());
  if (!read) return;
  const { preferences, passedOver } = read;
  assert.deepEqual(readSettingsExport(settingsExport(preferences)), { preferences, passedOver: [] });
  assert.ok(passedOver.length <= 20);
  for (const key of passedOver) assert.ok(isText(key, LONGEST_KEPT));
};

const commands: Reader = (input) => {
  let message: unknown;
  try {
    message = JSON.parse(input.toString());
  } catch {
    return;
  }
  const command = parseCommand(message);
  if (!command) return;
  assert.equal(Object.getPrototypeOf(command), Object.prototype);
  for (const [name, value] of Object.entries(command)) {
    assert.deepEqual(value, Reflect.get(Object(message), name));
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    assert.ok(texts.length <= 64);
    for (const text of texts)
      assert.ok(
        typeof text === 'string' ? text.length <= LONGEST_OF_PAGE : name === 'height' || text === undefined,
      );
  }
  assert.deepEqual(parseCommand(command), command);
};

const PROXY_SCHEMES = ['http:', 'https:', 'socks5:'];

const proxies: Reader = (input) => {
  const text = input.toString();
  const proxy = orPlexError(() => readProxy(text));
  if (proxy) {
    assert.ok(PROXY_SCHEMES.includes(proxy.protocol) && proxy.hostname !== '');
    decodeURIComponent(proxy.username + proxy.password);
    assert.equal(readProxy(proxy.href).href, proxy.href);
  }
  const listed = orPlexError(() => readProxyList(text));
  if (listed) assert.ok(PROXY_SCHEMES.includes(listed.protocol) && listed.hostname !== '');
};

const addresses: Reader = (input) => {
  const text = input.toString();
  for (const { url } of readAddress(text) ?? []) {
    assertOrigin(url);
    assert.deepEqual(readAddress(url), [{ url, locality: 'typed' }]);
  }
  const server = readGdmReply(input, '10.0.0.1');
  if (server) {
    assert.match(server.id, SERVER_ID);
    assert.ok(isText(server.name, LONGEST_KEPT) && server.name !== '');
    assertOrigin(server.address);
    assert.equal(new URL(server.address).hostname, '10.0.0.1');
  }
  const spelled = spelledAddress(text);
  // What a name spells is spelled by the name of that address again.
  const own = `*.${text.split('.')[1]}.plex.direct`;
  if (spelled) assert.equal(spelledAddress(plexDirectName([own], spelled) ?? ''), spelled);
};

export const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries({ wire, events, account, history, settings, exports, commands, proxies, addresses }),
);
