/** What `usher` prints for people. */
export const terminal = {
  'terminal.finished': '{title}, {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'A server without a name',
  'terminal.doctor.ok': 'ok',
  'terminal.doctor.fails': 'fails',
  'terminal.doctor.in-use': 'in use',
  'terminal.doctor.step': '{found}, {took}',

  'terminal.usage.no-uuid': '‘{uuid}’ is no UUID of an activity',
  'terminal.usage.all-or-uuid': '‘cancel’ takes UUIDs, or --all, --type or --library',

  'terminal.settings.default': '{key} = {value} (default)',
  'terminal.settings.meant': 'No setting is called ‘{key}’. Did you mean {meant}?',
  'terminal.settings.no-key': 'No setting is called ‘{key}’. There is: {keys}.',
  'terminal.settings.takes.choice': '{key} takes one of these, not ‘{value}’: {values}.',
  'terminal.settings.takes.number': '{key} takes a number from {least} to {most}, not ‘{value}’.',
  'terminal.settings.takes.from': '{key} takes a whole number from {least} on, not ‘{value}’.',
  'terminal.settings.takes.text': '{key} takes a text of at most {count, number} characters.',
  'terminal.settings.takes.structure': '{key} takes JSON such as {example}, not ‘{value}’.',
  'terminal.settings.no-file': 'There is no file {file}.',
  'terminal.settings.file-exists': 'There is a file {file} already, which stays as it is.',
  'terminal.settings.disk': '{file} cannot be used ({reason}).',
  'terminal.settings.unread': 'The settings cannot be read. Nothing was changed.',
  'terminal.settings.unsaved': 'The settings cannot be saved. Nothing was changed.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': '{server} is quiet.',
  'terminal.list-of': '{server}:',

  'terminal.cancel.accepted': 'Plex agreed to stop it.',
  'terminal.cancel.over': 'It was over already.',
  'terminal.cancel.refused': 'Plex refused to stop this alone.',
  'terminal.cancel.broader': 'Plex refused to stop this alone. “{what}” would: add --yes for that.',
  'terminal.cancel.left': 'Nothing was stopped.',
  'terminal.cancel.none': 'No activity ‘{uuid}’ is running, nor any other.',
  'terminal.cancel.unknown': 'No activity ‘{uuid}’ is running. These are:',
  'terminal.cancel.ambiguous': 'Several activities begin with ‘{uuid}’:',
  'terminal.cancel.nothing': 'Nothing is running that can be stopped.',
  'terminal.cancel.all': 'This would be done:',
  'terminal.cancel.all.question': 'Do all of it?',
  'terminal.cancel.all.yes': 'This would be done; add --yes for that:',
  'terminal.cancel.all.done':
    '{count, plural, =0 {Nothing was stopped.} one {Plex agreed to # stop.} other {Plex agreed to # stops.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'Plex agreed to scan {name} on {server}.',
  'terminal.scan.agreed-as': 'Plex agreed to scan {name} on {server}: {uuid}',
  'terminal.scan.none': 'No library is called {name}. There is: {names}.',
  'terminal.scan.several':
    'Several libraries are called {name}: {names}. Name one by its whole name or id, or its server with --server.',
  'terminal.scan.no-folder': '{name} has no folder {path}. It has: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) on {server}',

  'terminal.watch.connecting': 'Connecting to {server}…',
  'terminal.watch.live': 'Connected to {server}.',
  'terminal.watch.live-by': 'Connected to {server}. {transport}',
  'terminal.watch.waiting': '{problem} Trying again at {time}.',

  'terminal.history.hidden': 'Only what nobody waits for has finished yet: --all shows it.',
  'terminal.history.no-match': 'Nothing that finished fits that.',
  'terminal.history.no-server': 'Nothing finished on a server called {name}. There is: {names}.',
  'terminal.history.no-library': 'Nothing finished in a library called {name}. There is: {names}.',
  'terminal.history.no-since': '--since takes 90m, 12h, 2d, 3w or a day such as 2026-11-01, not ‘{since}’.',
  'terminal.history.empty': 'Nothing has finished yet.',
  'terminal.history.dropped':
    '{count, plural, one {# line of the history could not be read and is left out.} other {# lines of the history could not be read and are left out.}}',
  'terminal.history.unreadable': 'The history cannot be read ({reason}).',
  'terminal.history.on': '{finished} on {server}',

  'terminal.no-server': 'No server: sign in with the app or `usher sign-in`, or set PLEX_URL and PLEX_TOKEN.',
  'terminal.bad-address': 'PLEX_URL is not an address such as http://192.168.1.20:32400.',
  'terminal.bad-token':
    'PLEX_TOKEN is no token: it has spaces, line ends or other characters that no token has.',
  'terminal.no-token': 'PLEX_TOKEN is missing: it goes with PLEX_URL.',
  'terminal.no-such-server': 'No server is called {name}. There is: {names}.',
  'terminal.keychain.locked':
    'The keychain is locked: unlock it, or sign in with the app, or set PLEX_URL and PLEX_TOKEN.',
  'terminal.keychain.missing':
    'The keychain is not there: start one, or sign in with the app, or set PLEX_URL and PLEX_TOKEN.',
  'terminal.keychain.denied':
    'The keychain does not let Usher read the token: allow it, or sign in with the app, or set PLEX_URL and PLEX_TOKEN.',
  'terminal.keychain.empty':
    'The keychain gives no token for {name}: sign in with the app, or set PLEX_URL and PLEX_TOKEN.',

  'terminal.sign-in.code': 'Open {page} and enter this code: {code}',
  'terminal.sign-in.given-up': 'Given up.',
  'terminal.sign-in.too-late': 'The code was not entered in time. Try again.',
  'terminal.sign-in.replaced': 'Somebody else has signed in or out meanwhile. That counts.',
  'terminal.sign-in.no-keychain': 'No keychain takes the sign-in, and a file is no place for it.',
  'terminal.sign-in.no-resources': 'Signed in, but plex.tv does not tell the servers.',
  'terminal.sign-in.done': 'Signed in as {account}.',
  'terminal.sign-in.none-chosen': 'No server chosen. There is: {names}.',
  'terminal.sign-in.no-servers': 'No server chosen: the account has none.',
  'terminal.sign-out.done': 'Signed out.',

  'terminal.demo.port': '--port takes a number from 0 to 65535, not ‘{port}’',
  'terminal.demo.no-such-scenario': 'there is no scenario ‘{scenario}’; there are: {names}',
  'terminal.demo.port-in-use': 'port {port} is in use',
  'terminal.demo.listening': 'listening on {url}',
  'terminal.demo.scenario': 'scenario {scenario}; PLEX_URL={url} PLEX_TOKEN={token} usher watch',
} as const;
