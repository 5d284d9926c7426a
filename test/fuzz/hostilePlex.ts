import fc from 'fast-check';
import { hostileJson, hostileText } from './hostile.ts';
import { nearMisses, torn } from './nearMisses.ts';

export const job = {
  uuid: 'f00d-1',
  type: 'library.update.section',
  cancellable: true,
  userID: 1,
  title: 'Scanning Radio Plays',
  subtitle: 'The Long Winter',
  progress: 61,
  Context: { librarySectionID: '3', key: '/library/sections/3', exists: true },
  Response: [{ added: 2, items: ['a', 'b'] }],
};
const other = { uuid: 'f00d-2', type: 'butler', title: 'Maintenance', progress: 100 };
const names = { machineIdentifier: 'm', version: '1.43', friendlyName: 'Loft' };
const KEYS = [
  ...[job, job.Context, names].flatMap((o) => Object.keys(o)),
  ...'MediaContainer Activity NotificationContainer ActivityNotification event librarySectionId'.split(' '),
];

export const listed = (...items: readonly unknown[]): object => ({
  MediaContainer: { size: items.length, ...names, Activity: items },
});
export const framed = (...items: readonly unknown[]): object => ({
  NotificationContainer: { type: 'activity', size: items.length, ActivityNotification: items },
});

export const json = hostileJson(KEYS);

const nearFrames = nearMisses(
  framed({ event: 'started', uuid: 'out-1', Activity: job }, { event: 'ended', uuid: 'o2', Activity: other }),
  json,
);
/** Text of stream frames, still folded. */
export const frames = fc.oneof(
  nearFrames,
  torn(nearFrames),
  json.map((value) => JSON.stringify({ ActivityNotification: value })),
  json.map((value) => JSON.stringify(framed({ event: 'updated', Activity: { ...job, ...Object(value) } }))),
);

const attributes = fc
  .array(fc.tuple(fc.constantFrom(...KEYS, '__proto__', 'constructor'), hostileText))
  .map((entries) => [...new Map(entries)].map(([name, text]) => `${name}="${inXml(text)}"`).join(' '));
const xml = fc
  .tuple(attributes, attributes, attributes)
  .map(([a, b, c]) => `<MediaContainer ${a}><Activity ${b}><Context ${c}/></Activity></MediaContainer>`);
const nearLists = nearMisses(listed(job, other), json);
/** Text of answers, still folded. */
export const bodies = fc.oneof(nearLists, torn(nearLists), xml, torn(xml), hostileText);

function inXml(text: string): string {
  return text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`).toWellFormed();
}
