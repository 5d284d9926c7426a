import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}, {bound, select, lower {na minstens {duration}} other {na {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'Een server zonder naam',
  'terminal.doctor.ok': 'goed',
  'terminal.doctor.fails': 'mislukt',
  'terminal.doctor.in-use': 'in gebruik',
  'terminal.doctor.step': '{found}, {took}',

  'terminal.usage.no-uuid': '‘{uuid}’ is geen UUID van een activiteit',
  'terminal.usage.all-or-uuid': '‘cancel’ wil UUID’s, of --all, --type of --library',

  'terminal.settings.default': '{key} = {value} (standaard)',
  'terminal.settings.meant': 'Geen instelling heet ‘{key}’. Bedoelde je {meant}?',
  'terminal.settings.no-key': 'Geen instelling heet ‘{key}’. Wel bekend: {keys}.',
  'terminal.settings.takes.choice': '{key} kan een van deze zijn, niet ‘{value}’: {values}.',
  'terminal.settings.takes.number': '{key} is een getal van {least} tot en met {most}, niet ‘{value}’.',
  'terminal.settings.takes.from': '{key} is een geheel getal vanaf {least}, niet ‘{value}’.',
  'terminal.settings.takes.text': '{key} is een tekst van hoogstens {count, number} tekens.',
  'terminal.settings.takes.structure': '{key} is JSON zoals {example}, niet ‘{value}’.',
  'terminal.settings.no-file': 'Er is geen bestand {file}.',
  'terminal.settings.file-exists': 'Er is al een bestand {file}, en dat blijft zoals het is.',
  'terminal.settings.disk': '{file} is onbruikbaar ({reason}).',
  'terminal.settings.unread': 'De instellingen zijn niet te lezen. Er is niets gewijzigd.',
  'terminal.settings.unsaved': 'De instellingen kunnen niet worden opgeslagen. Er is niets gewijzigd.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': 'Op {server} is het rustig.',
  'terminal.list-of': '{server}:',

  'terminal.cancel.accepted': 'Plex gaat akkoord met stoppen.',
  'terminal.cancel.over': 'Het was al voorbij.',
  'terminal.cancel.refused': 'Plex weigert alleen dit te stoppen.',
  'terminal.cancel.broader': 'Plex weigert alleen dit te stoppen. “{what}” kan wel: voeg daarvoor --yes toe.',
  'terminal.cancel.left': 'Er is niets gestopt.',
  'terminal.cancel.none': 'Er loopt geen activiteit ‘{uuid}’, en ook geen andere.',
  'terminal.cancel.unknown': 'Er loopt geen activiteit ‘{uuid}’. Deze lopen:',
  'terminal.cancel.ambiguous': 'Meerdere activiteiten beginnen met ‘{uuid}’:',
  'terminal.cancel.nothing': 'Er loopt niets wat gestopt kan worden.',
  'terminal.cancel.all': 'Dit zou er gebeuren:',
  'terminal.cancel.all.question': 'Alles uitvoeren?',
  'terminal.cancel.all.yes': 'Dit zou er gebeuren; voeg daarvoor --yes toe:',
  'terminal.cancel.all.done':
    '{count, plural, =0 {Er is niets gestopt.} one {Plex gaat akkoord met # stopverzoek.} other {Plex gaat akkoord met # stopverzoeken.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'Plex gaat akkoord met het scannen van {name} op {server}.',
  'terminal.scan.agreed-as': 'Plex gaat akkoord met het scannen van {name} op {server}: {uuid}',
  'terminal.scan.none': 'Geen bibliotheek heet {name}. Wel bekend: {names}.',
  'terminal.scan.several':
    'Meerdere bibliotheken heten {name}: {names}. Noem er een met de volledige naam of id, of de server met --server.',
  'terminal.scan.no-folder': '{name} heeft geen map {path}, maar wel: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) op {server}',

  'terminal.watch.connecting': 'Verbinden met {server}…',
  'terminal.watch.live': 'Verbonden met {server}.',
  'terminal.watch.live-by': 'Verbonden met {server}. {transport}',
  'terminal.watch.waiting': '{problem} Nieuwe poging om {time}.',

  'terminal.history.hidden': 'Er is alleen nog voltooid waar niemand op wacht: --all toont het.',
  'terminal.history.no-match': 'Niets wat voltooid is, past daarbij.',
  'terminal.history.no-server': 'Er is niets voltooid op een server met de naam {name}. Wel bekend: {names}.',
  'terminal.history.no-library':
    'Er is niets voltooid in een bibliotheek met de naam {name}. Wel bekend: {names}.',
  'terminal.history.no-since': '--since is 90m, 12h, 2d, 3w of een dag zoals 2026-11-01, niet ‘{since}’.',
  'terminal.history.empty': 'Er is nog niets voltooid.',
  'terminal.history.dropped':
    '{count, plural, one {# regel van de geschiedenis was niet te lezen en is weggelaten.} other {# regels van de geschiedenis waren niet te lezen en zijn weggelaten.}}',
  'terminal.history.unreadable': 'De geschiedenis is niet te lezen ({reason}).',
  'terminal.history.on': '{finished} op {server}',

  'terminal.no-server':
    'Geen server: log in met de app of `usher sign-in`, of stel PLEX_URL en PLEX_TOKEN in.',
  'terminal.bad-address': 'PLEX_URL is geen adres zoals http://192.168.1.20:32400.',
  'terminal.bad-token':
    'PLEX_TOKEN is geen token: er staan spaties, regeleinden of andere tekens in die geen token heeft.',
  'terminal.no-token': 'PLEX_TOKEN ontbreekt: het hoort bij PLEX_URL.',
  'terminal.no-such-server': 'Geen server heet {name}. Wel bekend: {names}.',
  'terminal.keychain.locked':
    'De sleutelhanger is vergrendeld: ontgrendel hem, log in met de app, of stel PLEX_URL en PLEX_TOKEN in.',
  'terminal.keychain.missing':
    'Er is geen sleutelhanger: start er een, log in met de app, of stel PLEX_URL en PLEX_TOKEN in.',
  'terminal.keychain.denied':
    'De sleutelhanger laat Usher het token niet lezen: sta het toe, log in met de app, of stel PLEX_URL en PLEX_TOKEN in.',
  'terminal.keychain.empty':
    'De sleutelhanger geeft geen token voor {name}: log in met de app, of stel PLEX_URL en PLEX_TOKEN in.',

  'terminal.sign-in.code': 'Open {page} en voer deze code in: {code}',
  'terminal.sign-in.given-up': 'Afgebroken.',
  'terminal.sign-in.too-late': 'De code is niet op tijd ingevoerd. Probeer het opnieuw.',
  'terminal.sign-in.replaced': 'Intussen heeft iemand anders in- of uitgelogd. Dat geldt nu.',
  'terminal.sign-in.no-keychain':
    'Geen sleutelhanger neemt de inloggegevens aan, en in een bestand horen ze niet.',
  'terminal.sign-in.no-resources': 'Ingelogd, maar plex.tv noemt de servers niet.',
  'terminal.sign-in.done': 'Ingelogd als {account}.',
  'terminal.sign-in.none-chosen': 'Geen server gekozen. Wel bekend: {names}.',
  'terminal.sign-in.no-servers': 'Geen server gekozen: het account heeft er geen.',
  'terminal.sign-out.done': 'Uitgelogd.',

  'terminal.demo.port': '--port is een getal van 0 tot en met 65535, niet ‘{port}’',
  'terminal.demo.no-such-scenario': 'er is geen scenario ‘{scenario}’; wel bekend: {names}',
  'terminal.demo.port-in-use': 'poort {port} is in gebruik',
  'terminal.demo.listening': 'luistert op {url}',
  'terminal.demo.scenario': 'met scenario {scenario}; PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
