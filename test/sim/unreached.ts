const SHOWN_ONCE = 'a session tells of its transport only when it is another one (plex/feed/session.ts)';
const CONNECTING_BETWEEN = 'every attempt begins with "connecting" (plex/feed/feed.ts)';
const IS_REFUSED = 'L6: then the link is "refused" and does not wait';
const NO_ADDRESS_SEARCH =
  'worlds have one address a server; test/plex/connect/findConnection shows it (R1–R6)';
const NOT_OF_SERVERS = 'no link waits for it: it is about one call; test/plex/server/client shows it';
const NEVER_BACK = 'access is unknown until the keychain has answered once, and never again';
const NO_TYPING = 'nobody types an address in these worlds; test/app/app and e2e/signIn show it (I1, I2)';

/** What the simulation never, or hardly ever, reaches, and why: what else shows it, or why it cannot be. */
export const UNREACHED: Readonly<Record<string, string>> = {
  'event: servers-discovered': 'nobody looks in the own network; test/plex/connect/discovery shows it (I6)',
  'event: update-changed': 'these worlds have no newer versions; test/app/updates shows them (X)',
  'event: group-opened': 'these people open no groups; test/domain/view/openGroups shows it (V20)',
  'event: groups-closed': 'as the event before it',
  'event: patience-set': 'the demo alone has less patience; test/domain/estimate/stall shows it (Y7)',
  'event: hook-runs-read': 'no hook is on in these worlds; test/hooks shows it (HO)',
  'event: hook-ended': 'as the event before it',
  'event: hook-runner-changed': 'as the event before it',
  'event: marked': 'nobody clicks a notification in these worlds; e2e/system/notices shows it (N22)',
  'event: pin-changed': 'the window is of Electron’s room; e2e/system/pin shows it (V33)',
  'event: shortcut-read': 'the shortcut is of Electron’s room; test/e2e/system/shortcut shows it (SE41)',
  'event: login-item-read': 'the login item is of Electron’s room; test/main/loginItem shows it (T7)',
  'event: terminal-command-read':
    'nobody opens the settings in these worlds; test/main/terminalCommand shows it (CL13)',
  'event: demo-begun': 'main.ts says so of the demo; e2e/system/firstRun shows it (FR3)',
  'event: file-problems-changed':
    'the files are simulated below what tells of them; test/storage/files shows it',
  'page: settings':
    'nobody opens it, and some of what it sets is set all the same; test/app/settings/preferences shows it (SE2)',
  'page: diagnostics': 'as the page before it; test/app/diagnostics shows it (SE43)',
  'page: start': 'nobody opens it, and what it can do is done all the same; test/domain/start shows it (J8)',
  'outcome: ended': 'these servers end with a number; test/domain/reduce shows it (A8)',
  'link: live over websocket → live over websocket': SHOWN_ONCE,
  'link: live over eventsource → live over eventsource': SHOWN_ONCE,
  'link: live over polling → live over polling': SHOWN_ONCE,
  'link: live over websocket → live over polling':
    'L8: each transport falls to the next, hardly ever to the one after it',
  'link: live over websocket → refused': CONNECTING_BETWEEN,
  'link: live over eventsource → refused': CONNECTING_BETWEEN,
  'link: live over eventsource → live over polling':
    'EventSource must die young twice while all else works: seldom',
  'link: live over polling → live over eventsource':
    'EventSource must be let through again while it polls, and WebSocket not: seldom; test/plex/feed/transportFallback shows it',
  'link: live over polling → refused': 'L6: a list that is refused must come while it polls: seldom',
  'link: live over polling → connecting': 'a session must end while it polls: seldom',
  'link: connecting → live over polling': 'an attempt must find both streams refused: seldom',
  'link: live over polling → waiting': 'the list must fail while it polls: seldom',
  'link: waiting → live over websocket': CONNECTING_BETWEEN,
  'link: waiting → live over eventsource': CONNECTING_BETWEEN,
  'link: waiting → live over polling': CONNECTING_BETWEEN,
  'link: waiting → waiting': CONNECTING_BETWEEN,
  'link: waiting → refused': CONNECTING_BETWEEN,
  'link: refused → live over websocket': CONNECTING_BETWEEN,
  'link: refused → live over eventsource': CONNECTING_BETWEEN,
  'link: refused → live over polling': CONNECTING_BETWEEN,
  'link: refused → waiting': CONNECTING_BETWEEN,
  'link: refused → refused': CONNECTING_BETWEEN,
  'link waits for: refused': IS_REFUSED,
  'link waits for: forbidden': IS_REFUSED,
  'link waits for: expired': 'only plex.tv says so (P8); test/app/account shows it',
  'link waits for: not-found': NOT_OF_SERVERS,
  'link waits for: bad-request': NOT_OF_SERVERS,
  'link waits for: too-many': NOT_OF_SERVERS,
  'link waits for: no-such-name': NO_ADDRESS_SEARCH,
  'link waits for: not-plex': NO_ADDRESS_SEARCH,
  'link waits for: certificate': NO_ADDRESS_SEARCH,
  'link waits for: outdated': NO_ADDRESS_SEARCH,
  'link waits for: untrusted': NO_ADDRESS_SEARCH,
  'link waits for: certificate-changed': NO_ADDRESS_SEARCH,
  'link waits for: plain': NO_ADDRESS_SEARCH,
  'link waits for: plain-outside': NO_ADDRESS_SEARCH,
  'link waits for: proxy': NO_ADDRESS_SEARCH,
  'link waits for: proxy-setting': NO_ADDRESS_SEARCH,
  'link waits for: silent': 'L8: a silent stream falls to the next transport, and no link waits for it',
  'access: unknown → unknown': NEVER_BACK,
  'access: signed-out → unknown': NEVER_BACK,
  'access: signed-in → unknown': NEVER_BACK,
  'sign-in: no-address': NO_TYPING,
  'sign-in: bad-address': NO_TYPING,
  'sign-in: no-token': NO_TYPING,
  'sign-in: no-servers':
    'every server must be away from the account at a sign-in: seldom; test/app/account shows it',
  'sign-in: too-late': 'here a person confirms at once; test/app/browserSignIn shows it (P2)',
  'sign-in: keychain-empty': 'these keychains say that they are locked; test/app/account shows it (K2)',
  'sign-in: keychain-missing': 'the app must start in that moment: seldom',
  'signed in, keychain: locked': 'a secret must be kept in that moment: seldom',
  'signed in, keychain: missing': 'a secret must be kept in that moment: seldom',
  'signed in, keychain: denied': 'a secret must be kept in that moment: seldom',
  'page: trust-prompt': 'no server here needs an agreement; test/app/trustPrompts shows it (R4, R5)',
  'page: history': 'nobody opens it in these worlds; test/app/history/historyPage shows it (H11)',
  'page: doctor': 'the doctor has a network of its own; test/app/doctor shows it (D1)',
  'notice: a sign-in':
    'the only server must be refused while the account cannot help; test/app/app shows it (N10)',
};
