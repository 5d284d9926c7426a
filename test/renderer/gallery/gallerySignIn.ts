import type { DiagnosisView, StepView } from '../../../src/domain/view/doctor/diagnosisView.ts';
import type { TrustPromptView, View } from '../../../src/domain/view/view.ts';
import { activities, groupWith, rowWith, servers, signIn } from './compose.ts';
import type { GalleryState } from './galleryState.ts';

// Signing in, choosing, agreeing, examining.

const FINGERPRINT = Array.from({ length: 32 }, (_, i) =>
  ((i * 37 + 11) % 256).toString(16).toUpperCase().padStart(2, '0'),
).join(':');

const plain: TrustPromptView = {
  serverId: '',
  promptId: 'plain http://192.168.1.20:32400',
  text: 'The server answers without encryption only, at 192.168.1.20:32400. Anybody in your network could read the token.',
  fingerprint: undefined,
  isAlarm: false,
  trust: 'Use it without encryption',
};
const selfSigned: TrustPromptView = {
  ...plain,
  promptId: FINGERPRINT,
  text: 'Nobody this computer knows vouches for the certificate at nas.lan:32400, made out to nas.lan. Trust it if this is your server’s fingerprint:',
  fingerprint: FINGERPRINT,
  trust: 'Trust this certificate',
};
const changed: TrustPromptView = {
  ...selfSigned,
  serverId: 'attic',
  text: 'Attic shows another certificate at nas.lan:32400 than the one you agreed to. Unless it was renewed, somebody may be listening in. The token was not sent.',
  isAlarm: true,
  trust: 'Trust the new certificate',
};

const ok = (name: string, detail: string, took: string): StepView => ({ name, isOk: true, detail, took });
const failed = (name: string, detail: string, took: string): StepView => ({
  ...ok(name, detail, took),
  isOk: false,
});
const DIRECT = 'https://192-168-1-20.0123456789abcdef0123456789abcdef.plex.direct:32400';
const wellSteps = [
  ok('Connection', '192.168.1.20', '2 ms'),
  ok('Certificate', 'TLSv1.3, *.0123456789abcdef0123456789abcdef.plex.direct', '14 ms'),
  ok('Server', 'Attic, version 1.43.3', '6 ms'),
  ok('Token', 'accepted', '5 ms'),
  ok('Activities', '3 in the list', '5 ms'),
];
const fine: DiagnosisView = {
  serverId: 'attic',
  name: 'Attic',
  verdict: 'fine',
  cause: 'Attic answers, and tells its changes over WebSocket.',
  remedy: undefined,
  addresses: [
    {
      url: DIRECT,
      how: 'Local, in use',
      isUsed: true,
      steps: [...wellSteps, ok('WebSocket', 'open', '9 ms')],
    },
    {
      url: 'https://203-0-113-9.0123456789abcdef0123456789abcdef.plex.direct:32400',
      how: 'Remote',
      isUsed: false,
      steps: [failed('Connection', 'no answer in time', '5.0 s')],
    },
  ],
};
const limited: DiagnosisView = {
  ...fine,
  verdict: 'limited',
  cause: 'A proxy before Attic does not pass WebSocket on: it answered with status 400.',
  remedy:
    'Let it pass the Upgrade and Connection headers; nginx needs `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`.',
  addresses: [
    {
      url: 'https://plex.example.com',
      how: 'By address, through the proxy proxy.lan:3128, in use',
      isUsed: true,
      steps: [...wellSteps, failed('WebSocket', 'status 400', '8 ms'), ok('EventSource', 'open', '12 ms')],
    },
  ],
};
const broken: DiagnosisView = {
  ...fine,
  serverId: 'garage',
  name: 'Garage',
  verdict: 'broken',
  cause: 'Nothing answers at 192.168.1.30:32400.',
  remedy: 'See that the computer runs and is in this network, and that Plex Media Server runs on it.',
  addresses: [
    {
      url: 'https://192-168-1-30.0123456789abcdef0123456789abcdef.plex.direct:32400',
      how: 'Local',
      isUsed: false,
      steps: [failed('Connection', 'not reachable (ECONNREFUSED)', '1 ms')],
    },
  ],
};

const partly: DiagnosisView = {
  ...fine,
  verdict: undefined,
  cause: undefined,
  addresses: [
    { url: DIRECT, how: 'Local', isUsed: false, steps: wellSteps.slice(0, 3) },
    {
      url: 'https://203-0-113-9.0123456789abcdef0123456789abcdef.plex.direct:32400',
      how: 'Remote',
      isUsed: false,
      steps: [failed('Name', 'not known here', '31 ms')],
    },
    {
      url: 'https://198-51-100-7.0123456789abcdef0123456789abcdef.plex.direct:8443',
      how: 'Plex’s relay',
      isUsed: false,
      steps: [],
    },
  ],
};
const unheard: DiagnosisView = { ...partly, serverId: 'garage', name: 'Garage', addresses: [] };
const long: DiagnosisView = {
  serverId: 'long',
  name: 'The server in the summer house behind the old lighthouse at the end of the harbour road',
  verdict: 'broken',
  cause:
    'Nobody whom this computer trusts vouches for the certificate at plex.summer-house-behind-the-old-lighthouse.example.com:32400, issued by “Home Lab Authority of the Third Floor”.',
  remedy:
    'Agree to its fingerprint in the popover, if it is the one that the server has, or let a known authority sign it.',
  addresses: Array.from({ length: 9 }, (_, i) => ({
    url: `https://${i}.summer-house-behind-the-old-lighthouse.example.com:32400`,
    how: 'Remote, through the proxy proxy-of-the-third-floor.example.com:3128',
    isUsed: false,
    steps: [
      ok('Name', '2001:db8:85a3:8d3:1319:8a2e:370:7348', '1.2 s'),
      ok('Connection', 'through the proxy', '310 ms'),
      failed('Certificate', `nobody known vouches for it (${FINGERPRINT})`, '14 ms'),
    ],
  })),
};

const choice = (name: string, detail: string | undefined, isChosen: boolean) => ({
  id: name.toLowerCase(),
  name,
  detail,
  isChosen,
});
const choose = (list: Extract<View, { kind: 'choose' }>['servers'], canLeave = false): View => ({
  kind: 'choose',
  headline: 'Choose your servers',
  servers: list,
  canLeave,
});
const browser = (change: Partial<Extract<View, { kind: 'browser' }>>): View => ({
  kind: 'browser',
  headline: 'Waiting for your browser',
  text: 'Confirm there that Usher may use your account. This goes on by itself.',
  problem: undefined,
  isCopied: false,
  ...change,
});
const doctor = (diagnoses: readonly DiagnosisView[], isRunning = false): View => ({
  kind: 'doctor',
  headline: 'Connection doctor',
  isRunning,
  servers: diagnoses,
});
const trustPrompt = (asked: TrustPromptView): View => ({
  kind: 'trust-prompt',
  headline: 'A question before signing in',
  trustPrompt: asked,
});

export const accountGallery: readonly GalleryState[] = [
  {
    name: 'first-run-discovered',
    caption: 'First run, servers in the network',
    view: signIn({
      discovered: [
        { id: 'attic', name: 'Attic', address: 'http://192.168.1.20:32400' },
        { id: 'summer', name: 'בית הקיץ', address: 'http://192.168.1.31:32400' },
      ],
    }),
  },
  {
    name: 'no-plex-tv',
    caption: 'plex.tv cannot be reached',
    view: signIn({
      problem: 'plex.tv cannot be reached. Check the connection to the internet, and try again.',
    }),
  },
  {
    name: 'keychain-locked',
    caption: 'Locked keychain',
    view: signIn({ problem: 'The keychain is locked. Unlock it, and try again.', canRetry: true }),
  },
  {
    name: 'add-server',
    caption: 'One more server',
    view: signIn({ address: '192.168.1.30:32400', canLeave: true }),
  },
  { name: 'browser', caption: 'Signing in with the browser', view: browser({}) },
  { name: 'browser-copied', caption: 'The link is copied', view: browser({ isCopied: true }) },
  {
    name: 'browser-away',
    caption: 'No browser, and plex.tv away',
    view: browser({
      text: 'No browser took the link. Copy it into one, on any device, and confirm there.',
      problem: 'plex.tv does not answer at the moment. Usher keeps asking.',
      isCopied: true,
    }),
  },
  {
    name: 'choose',
    caption: 'Choosing servers',
    view: choose([
      choice('Attic', undefined, true),
      choice('Boathouse', 'Not online', true),
      choice('Harbour', 'Shared by Ada', false),
    ]),
  },
  { name: 'choose-one', caption: 'One server to choose', view: choose([choice('Attic', undefined, true)]) },
  {
    name: 'choose-long',
    caption: 'Choosing, long and right-to-left names',
    view: choose(
      [
        choice('Attic', undefined, true),
        choice('The server behind the old lighthouse at the harbour', undefined, true),
        choice(
          'Summer house of the whole family',
          'Shared by Maximiliane von Hohenfels-Brandt · Not online',
          false,
        ),
        choice('בית הקיץ', 'Shared by עדה', false),
        choice('W'.repeat(60), 'W'.repeat(60), false),
      ],
      true,
    ),
  },
  {
    name: 'choose-many',
    caption: 'Choosing among many',
    view: choose(
      Array.from({ length: 40 }, (_, i) => choice(`Server ${i + 1}`, 'Shared by Ada', i < 3)),
      true,
    ),
  },
  { name: 'question-plain', caption: 'Only plain http', view: trustPrompt(plain) },
  {
    name: 'question-certificate',
    caption: 'A certificate nobody vouches for',
    view: trustPrompt(selfSigned),
  },
  {
    name: 'question-changed',
    caption: 'The certificate has changed, signing in',
    view: trustPrompt({ ...changed, serverId: '' }),
  },
  {
    name: 'certificate-changed',
    caption: 'The certificate has changed',
    view: servers('Scanning Films, 41 %', [
      groupWith({ serverId: 'boathouse', name: 'Boathouse', rows: [rowWith({})] }),
      groupWith({ name: 'Attic', link: 'away', canDiagnose: true, trustPrompt: changed }),
    ]),
  },
  {
    name: 'sign-in-again',
    caption: 'plex.tv wants a new sign-in',
    view: servers('Scanning Films, 41 %', [groupWith({ rows: [rowWith({})] })], [], {
      signInAgain: 'plex.tv does not accept the sign-in of Robin any more.',
    }),
  },
  {
    name: 'shared',
    caption: 'Somebody else’s server',
    view: activities('Scanning Films, 41 %', [rowWith({})], {
      scopeText: 'You see only your own activities here.',
    }),
  },
  { name: 'doctor-running', caption: 'The doctor at work', view: doctor([partly, unheard], true) },
  { name: 'doctor-fine', caption: 'All is well', view: doctor([fine]) },
  { name: 'doctor-steps', caption: 'Each step', view: doctor([fine]), press: DIRECT },
  { name: 'doctor-limited', caption: 'A proxy in the way', view: doctor([limited]) },
  {
    name: 'doctor-limited-steps',
    caption: 'A proxy in the way, each step',
    view: doctor([limited]),
    press: 'https://plex.example.com',
  },
  { name: 'doctor-broken', caption: 'Nothing answers', view: doctor([broken]) },
  { name: 'doctor-several', caption: 'Several examined', view: doctor([fine, broken]) },
  {
    name: 'doctor-long',
    caption: 'A long report',
    view: doctor([long]),
    press: 'https://1.summer-house-behind-the-old-lighthouse.example.com:32400',
  },
];
