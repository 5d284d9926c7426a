import type { PastView, RowView, View } from '../../../src/domain/view/view.ts';
import { activities, groupWith, pastWith, rowWith, servers, signIn, wholeScan } from './compose.ts';
import { groupGallery } from './galleryGroups.ts';
import { historyGallery } from './galleryHistory.ts';
import { accountGallery } from './gallerySignIn.ts';
import { startGallery } from './galleryStart.ts';
import type { GalleryState } from './galleryState.ts';
import { stopGallery } from './galleryStops.ts';
import { windowGallery } from './galleryWindow.ts';

const credits = rowWith({
  uuid: 'credits',
  title: 'Detecting credits',
  subtitle: 'The Lighthouse Keepers · S2 E7',
  progress: 8,
  elapsed: '38 s',
  cancel: { kind: 'none' },
});
const previews = rowWith({
  uuid: 'previews',
  title: 'Generating video preview thumbnails',
  subtitle: '/media/films/The Cartographer’s Daughter (2019)/The Cartographer’s Daughter (2019).mkv',
  progress: 73,
  elapsed: '14 min',
});
const guide = rowWith({
  uuid: 'guide',
  title: 'Updating TV guide',
  subtitle: 'Loading channels',
  progress: undefined,
  elapsed: '9 s',
});
const optimizing = rowWith({
  uuid: 'optimizing',
  title: 'Optimizing Salt and Lanterns',
  subtitle: 'For mobile, 720p',
  progress: 96,
  elapsed: 'at least 1 h 12 min',
});
const five = [rowWith({}), credits, previews, guide, optimizing];

function fiveHundred(): readonly RowView[] {
  return Array.from({ length: 500 }, (_, i) =>
    rowWith({
      uuid: `item-${i}`,
      title: `Analyzing Harbour Lights, episode ${i + 1}`,
      subtitle: `/media/series/Harbour Lights/Season ${Math.floor(i / 20) + 1}/Harbour Lights - ${i + 1} - Slack water.mkv`,
      progress: i % 7 === 3 ? undefined : (i * 37) % 100,
      elapsed: `${(i % 58) + 1} s`,
    }),
  );
}

const stale = (rows: readonly RowView[]): readonly RowView[] =>
  rows.map((r) => ({
    ...r,
    isStale: true,
    cancel: 'command' in r.cancel ? { ...r.cancel, kind: 'unavailable' } : r.cancel,
  }));

const recent = [
  pastWith({
    title: 'Credits detected: Harbour Lights S02 E04',
    openLabel: 'Credits detected: Harbour Lights S02 E04. Open Harbour Lights S02 E04 in Plex',
    lasted: '38 s',
    when: 'just now',
  }),
  pastWith({
    title: 'Series scanned',
    lasted: 'at least 14 min',
    results: ['Items added: 12'],
    when: '5 min ago',
  }),
  pastWith({
    title: 'Making preview thumbnails stopped at 41 %: The Cartographer’s Daughter (2019)',
    when: '48 min ago',
  }),
  pastWith({
    title: 'Optimizing Salt and Lanterns cancelled',
    lasted: '9 s',
    when: '1 h 2 min ago',
  }),
  pastWith({
    title: 'Refreshing metadata for Every Single Recording of the Winter Concert Series, Remastered is over',
    lasted: 'at least 23 h 59 min',
    when: '23 h 59 min ago',
  }),
  pastWith({ title: 'فحص مكتبة الأفلام', when: '1 d ago' }),
];

function twenty(): readonly PastView[] {
  const more = Array.from({ length: 14 }, (_, i) =>
    pastWith({
      title: `Analyzing Harbour Lights, episode ${i + 1}`,
      lasted: `${i + 3} s`,
      when: `${i + 1} d ago`,
    }),
  );
  return [...recent, ...more];
}

const AWAY = 'Attic is not reachable. Trying again in 8 s.';
const away = {
  link: 'away',
  linkText: 'Attic is not reachable.',
  countdown: 'Trying again in 8 s.',
  canRetry: true,
  canDiagnose: true,
} as const;

export const gallery: readonly GalleryState[] = [
  { name: 'loading', caption: 'Starting', view: { kind: 'loading', headline: 'Starting…' } },
  { name: 'first-run', caption: 'First run', view: signIn() },
  ...accountGallery,
  {
    name: 'checking',
    caption: 'Signing in',
    view: signIn({ headline: 'Checking the server…', address: '192.168.1.20:32400', checking: true }),
  },
  {
    name: 'wrong-address',
    caption: 'Nothing at that address',
    view: signIn({
      address: '192.168.1.22:32400',
      problem: 'Nothing answers at 192.168.1.22:32400. Check the address, and that the server runs.',
      faultyField: 'address',
    }),
  },
  {
    name: 'refused-token',
    caption: 'Refused token',
    view: signIn({
      headline: 'Sign in again',
      address: '192.168.1.20:32400',
      problem: 'The server does not accept the kept token any more. Sign in again.',
      faultyField: 'token',
    }),
  },
  {
    name: 'connecting',
    caption: 'Connecting',
    view: activities('Connecting to Attic…', [], { link: 'connecting' }),
  },
  { name: 'quiet', caption: 'Quiet', view: activities('Quiet. Last: Films scanned, 3 min ago', []) },
  { name: 'one-job', caption: 'One job', view: activities('Scanning Films, 41 %', [rowWith({})]) },
  {
    name: 'estimates',
    caption: 'How long it will still take, and what does not move',
    view: activities('Scanning Films, about 12 min left', [
      rowWith({ left: 'about 12 min left' }),
      { ...previews, stalled: 'No progress for 14 min' },
      rowWith({
        uuid: 'found',
        title: 'Optimizing Salt and Lanterns',
        subtitle: 'For mobile, 720p',
        elapsed: 'at least 1 h 12 min',
        left: 'about 2 h 45 min left',
      }),
      { ...guide, elapsed: '1 h 8 min', stalled: 'No progress for 1 h 5 min' },
      rowWith({ uuid: 'soon', title: 'Detecting credits', progress: 96, left: 'less than a minute left' }),
    ]),
  },
  {
    name: 'recent',
    caption: 'Recent finished work',
    view: activities('Scanning Films, 41 %', [rowWith({})], {}, twenty()),
  },
  {
    name: 'recent-expanded',
    caption: 'Recent finished work, all of it',
    view: activities('Scanning Films, 41 %', [rowWith({})], {}, twenty()),
    press: 'Show all 20',
  },
  {
    name: 'recent-quiet',
    caption: 'Quiet after some work',
    view: activities('Quiet. Last: Credits detected, just now', [], {}, recent.slice(0, 2)),
  },
  {
    name: 'eventsource',
    caption: 'Live over EventSource',
    view: activities('Scanning Films, 41 %', [rowWith({})], {
      transportText:
        'Attic · Live over EventSource: WebSocket does not get through, often for a proxy between here and the server.',
    }),
  },
  {
    name: 'polling',
    caption: 'Polling',
    view: activities('Scanning Films, 41 %', [rowWith({})], {
      transportText: 'Attic · Asking every few seconds: the live stream is cut off again and again.',
    }),
  },
  { name: 'five-jobs', caption: 'Five jobs', view: activities('5 jobs running', five) },
  {
    name: 'five-hundred-jobs',
    caption: 'Five hundred jobs',
    view: activities('500 jobs running', fiveHundred()),
  },
  ...groupGallery,
  {
    name: 'more-than-rows',
    caption: 'More than rows',
    view: servers('5,200 jobs running', [groupWith({ rows: five.slice(0, 2), moreText: 'And 4,200 more.' })]),
  },
  {
    name: 'several-servers',
    caption: 'Several servers',
    view: servers('2 jobs running', [
      groupWith({ name: 'Attic', rows: [rowWith({}), credits] }),
      groupWith({ serverId: 'boathouse', name: 'Boathouse', link: 'connecting' }),
      groupWith({
        serverId: 'garage',
        name: 'Garage',
        link: 'away',
        linkText: 'Not reachable.',
        canRetry: true,
        canDiagnose: true,
      }),
      groupWith({
        serverId: 'summer-house',
        name: 'Summer house',
        link: 'refused',
        linkText: 'Token not accepted.',
        canSignIn: true,
        canDiagnose: true,
      }),
      groupWith({ serverId: 'ada', name: 'Ada’s', scopeText: 'You see only your own activities here.' }),
    ]),
  },
  {
    name: 'several-quiet',
    caption: 'Several servers, quiet',
    view: servers('Quiet. Last: Credits detected, 12 s ago', [
      groupWith({ name: 'Attic' }),
      groupWith({ serverId: 'boathouse', name: 'Boathouse' }),
    ]),
  },
  {
    name: 'several-recent',
    caption: 'Several servers, recent finished work',
    view: servers(
      'Scanning Films, 41 %',
      [
        groupWith({ name: 'Attic', rows: [rowWith({})] }),
        groupWith({
          serverId: 'boathouse',
          name: 'Boathouse',
          transportText: 'Live over EventSource: WebSocket is not allowed.',
        }),
        groupWith({ serverId: 'garage', name: 'Garage', link: 'connecting' }),
      ],
      [
        pastWith({ title: 'Series scanned', serverName: 'Boathouse', when: '12 s ago' }),
        pastWith({ title: 'Scanning Music stopped at 41 %', lasted: 'at least 1 h 12 min' }),
      ],
    ),
  },
  {
    name: 'links-and-owners',
    caption: 'Links into Plex, and whose work it is',
    view: activities(
      '4 jobs running',
      [
        rowWith({ openLabel: 'Scanning Films. Open Films in Plex' }),
        rowWith({
          uuid: 'download',
          title: 'Optimising',
          openLabel: 'Optimising. Open Salt and Cedar (2021) in Plex',
          subtitle: 'Salt and Cedar (2021)',
          owner: 'Robin',
          progress: 12,
          cancel: { kind: 'none' },
        }),
        rowWith({
          uuid: 'refresh',
          title: 'Refreshing an item of the Winter Concert Series, Remastered and Complete',
          openLabel: 'Refreshing an item of the Winter Concert Series, Remastered and Complete. Open in Plex',
          subtitle: 'The Winter Concert Series – Disc 14, Movements in the Wrong Order · Checking files',
          owner: 'Somebody with a very long name',
          elapsed: 'at least 23 h 59 min',
        }),
        credits,
      ],
      {},
      recent.slice(0, 3),
    ),
  },
  {
    name: 'offline',
    caption: 'Offline',
    view: activities(AWAY, stale([rowWith({}), previews, guide]), away),
  },
  {
    name: 'refused',
    caption: 'Refused',
    view: activities('Attic does not accept the token any more.', [], {
      link: 'refused',
      linkText: 'Attic does not accept the token any more.',
      canSignIn: true,
      canDiagnose: true,
    }),
  },
  {
    name: 'starting-server',
    caption: 'Server starting up',
    view: activities('Attic is starting up. Trying again in 4 s.', [], {
      ...away,
      linkText: 'Attic is starting up.',
      countdown: 'Trying again in 4 s.',
    }),
  },
  {
    name: 'no-keychain',
    caption: 'No keychain',
    view: servers('Scanning Films, 41 %', [groupWith({ rows: [rowWith({})] })], [], {
      notes: ['No keychain here: the token is forgotten when Usher quits.'],
    }),
  },
  {
    name: 'unread-files',
    caption: 'Files cannot be read',
    view: servers('Scanning Films, 41 %', [groupWith({ rows: [rowWith({})] })], [], {
      notes: [
        'The settings could not be read. They were set aside in Usher’s folder, and it starts afresh.',
        'The history cannot be read: what finished before is not shown.',
      ],
    }),
  },
  {
    name: 'cancelling',
    caption: 'Cancelling',
    view: activities('3 jobs running', [
      rowWith({}),
      {
        ...previews,
        status: 'Cancelling…',
        cancel: { kind: 'asked', label: `Cancelling ${previews.title}` },
      },
      { ...guide, status: 'Stopping…', cancel: { kind: 'asked', label: `Cancelling ${guide.title}` } },
    ]),
  },
  {
    name: 'ended',
    caption: 'Just over',
    view: activities('Updating TV guide', [
      rowWith({ progress: 100, status: 'Finished', isEnded: true, cancel: { kind: 'none' } }),
      { ...previews, status: 'Cancelled', isEnded: true, cancel: { kind: 'none' } },
      guide,
    ]),
  },
  {
    name: 'refused-cancel',
    caption: 'Refused cancel',
    view: activities('2 jobs running', [
      rowWith({
        problem: 'Plex refused to stop this.',
        cancel: { ...wholeScan, isNextStep: true },
      }),
      { ...optimizing, problem: 'The server did not answer in time. It may still stop.' },
      {
        ...credits,
        problem: 'Plex refused to stop this. There is no other way to stop it. It ends by itself.',
        cancel: { kind: 'none', why: 'There is no other way to stop it. It ends by itself.' },
      },
    ]),
  },
  {
    name: 'stop-all',
    caption: 'More than one thing to stop',
    view: activities('2 jobs running', [rowWith({ cancel: wholeScan }), previews], {
      stopAll: {
        label: 'Stop all on Attic',
        command: { kind: 'cancel-all', serverId: 'attic', type: undefined },
        question: { text: 'Stop 2 jobs on Attic, whole scans and maintenance too?', yes: 'Stop all' },
      },
    }),
  },
  ...stopGallery,
  ...startGallery,
  {
    name: 'started',
    caption: 'Started by you',
    view: activities('3 jobs running', [
      rowWith({ startedText: 'Started by you' }),
      { ...guide, startedText: 'Probably started by you' },
      credits,
    ]),
  },
  {
    name: 'long-and-rtl',
    caption: 'Long and right-to-left text',
    view: activities('5 jobs running', [
      rowWith({
        title: 'Refreshing metadata for Every Single Recording of the Winter Concert Series, Remastered',
        subtitle: 'The Winter Concert Series, Remastered: Disc 14, Movements in the Wrong Order',
        elapsed: 'at least 23 h 59 min',
        progress: 100,
      }),
      rowWith({ uuid: 'arabic', title: 'فحص مكتبة الأفلام', subtitle: 'منارة الشتاء (2018)', progress: 12 }),
      rowWith({
        uuid: 'hebrew',
        title: 'סריקת סרטים',
        subtitle: '/media/סרטים/מגדלור החורף/מגדלור החורף הארוך מאוד.mkv',
      }),
      rowWith({
        uuid: 'markup',
        title: '<img src=x onerror=alert(1)>',
        subtitle: '<b>not bold</b>',
        progress: 5,
      }),
      rowWith({ uuid: 'unbroken', title: 'W'.repeat(120), subtitle: 'm'.repeat(300), progress: undefined }),
    ]),
  },
  ...historyGallery,
  ...windowGallery,
];

export function galleryState(name: string): View {
  const found = gallery.find((e) => e.name === name);
  if (!found) throw new Error(`no exhibit '${name}'`);
  return found.view;
}
