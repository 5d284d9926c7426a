import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}, {bound, select, lower {nach mindestens {duration}} other {nach {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'Ein Server ohne Namen',
  'terminal.doctor.ok': 'gut',
  'terminal.doctor.fails': 'fehlgeschlagen',
  'terminal.doctor.in-use': 'in Gebrauch',
  'terminal.doctor.step': '{found}, {took}',

  'terminal.usage.no-uuid': '‚{uuid}‘ ist keine UUID eines Vorgangs',
  'terminal.usage.all-or-uuid': '‚cancel‘ nimmt UUIDs, oder --all, --type oder --library',

  'terminal.settings.default': '{key} = {value} (Vorgabe)',
  'terminal.settings.meant': 'Keine Einstellung heißt ‚{key}‘. War {meant} gemeint?',
  'terminal.settings.no-key': 'Keine Einstellung heißt ‚{key}‘. Es gibt: {keys}.',
  'terminal.settings.takes.choice': '{key} nimmt eines davon, nicht ‚{value}‘: {values}.',
  'terminal.settings.takes.number': '{key} nimmt eine Zahl von {least} bis {most}, nicht ‚{value}‘.',
  'terminal.settings.takes.from': '{key} nimmt eine ganze Zahl ab {least}, nicht ‚{value}‘.',
  'terminal.settings.takes.text': '{key} nimmt einen Text von höchstens {count, number} Zeichen.',
  'terminal.settings.takes.structure': '{key} nimmt JSON wie {example}, nicht ‚{value}‘.',
  'terminal.settings.no-file': 'Es gibt keine Datei {file}.',
  'terminal.settings.file-exists': 'Die Datei {file} gibt es schon, und sie bleibt, wie sie ist.',
  'terminal.settings.disk': '{file} ist nicht verwendbar ({reason}).',
  'terminal.settings.unread': 'Die Einstellungen sind nicht lesbar. Nichts wurde geändert.',
  'terminal.settings.unsaved': 'Die Einstellungen lassen sich nicht speichern. Nichts wurde geändert.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': '{server} ist ruhig.',
  'terminal.list-of': '{server}:',

  'terminal.cancel.accepted': 'Plex hat zugestimmt, es zu stoppen.',
  'terminal.cancel.over': 'Es war schon vorbei.',
  'terminal.cancel.refused': 'Plex hat abgelehnt, das allein zu stoppen.',
  'terminal.cancel.broader':
    'Plex hat abgelehnt, das allein zu stoppen. „{what}“ würde es: dafür --yes anfügen.',
  'terminal.cancel.left': 'Es wurde nichts gestoppt.',
  'terminal.cancel.none': 'Es läuft kein Vorgang ‚{uuid}‘ und auch kein anderer.',
  'terminal.cancel.unknown': 'Es läuft kein Vorgang ‚{uuid}‘. Es laufen:',
  'terminal.cancel.ambiguous': 'Mehrere Vorgänge beginnen mit ‚{uuid}‘:',
  'terminal.cancel.nothing': 'Es läuft nichts, was sich stoppen ließe.',
  'terminal.cancel.all': 'Das würde getan:',
  'terminal.cancel.all.question': 'Alles davon tun?',
  'terminal.cancel.all.yes': 'Das würde getan; dafür --yes anfügen:',
  'terminal.cancel.all.done':
    '{count, plural, =0 {Es wurde nichts gestoppt.} one {Plex hat zugestimmt, # Vorgang zu stoppen.} other {Plex hat zugestimmt, # Vorgänge zu stoppen.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'Plex hat zugestimmt, {name} auf {server} zu scannen.',
  'terminal.scan.agreed-as': 'Plex hat zugestimmt, {name} auf {server} zu scannen: {uuid}',
  'terminal.scan.none': 'Keine Mediathek heißt {name}. Es gibt: {names}.',
  'terminal.scan.several':
    'Mehrere Mediatheken heißen {name}: {names}. Nenne eine mit ihrem ganzen Namen oder ihrer ID, oder ihren Server mit --server.',
  'terminal.scan.no-folder': '{name} hat keinen Ordner {path}. Es gibt: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) auf {server}',

  'terminal.watch.connecting': 'Verbindet mit {server}\u00a0…',
  'terminal.watch.live': 'Verbunden mit {server}.',
  'terminal.watch.live-by': 'Verbunden mit {server}. {transport}',
  'terminal.watch.waiting': '{problem} Neuer Versuch um {time}.',

  'terminal.history.hidden': 'Bisher wurde nur fertig, worauf niemand wartet: --all zeigt es.',
  'terminal.history.no-match': 'Nichts Fertiges passt dazu.',
  'terminal.history.no-server': 'Auf einem Server namens {name} wurde nichts fertig. Es gibt: {names}.',
  'terminal.history.no-library': 'In einer Mediathek namens {name} wurde nichts fertig. Es gibt: {names}.',
  'terminal.history.no-since':
    '--since nimmt 90m, 12h, 2d, 3w oder einen Tag wie 2026-11-01, nicht ‚{since}‘.',
  'terminal.history.empty': 'Noch ist nichts fertig geworden.',
  'terminal.history.dropped':
    '{count, plural, one {# Zeile des Verlaufs war nicht lesbar und fehlt hier.} other {# Zeilen des Verlaufs waren nicht lesbar und fehlen hier.}}',
  'terminal.history.unreadable': 'Der Verlauf ist nicht lesbar ({reason}).',
  'terminal.history.on': '{finished} auf {server}',

  'terminal.no-server':
    'Kein Server: in der App oder mit `usher sign-in` anmelden, oder PLEX_URL und PLEX_TOKEN setzen.',
  'terminal.bad-address': 'PLEX_URL ist keine Adresse wie http://192.168.1.20:32400.',
  'terminal.bad-token':
    'PLEX_TOKEN ist kein Token: Es enthält Leerzeichen, Zeilenenden oder andere Zeichen, die kein Token hat.',
  'terminal.no-token': 'PLEX_TOKEN fehlt: Es gehört zu PLEX_URL.',
  'terminal.no-such-server': 'Kein Server heißt {name}. Es gibt: {names}.',
  'terminal.keychain.locked':
    'Der Schlüsselbund ist gesperrt: ihn entsperren, in der App anmelden, oder PLEX_URL und PLEX_TOKEN setzen.',
  'terminal.keychain.missing':
    'Der Schlüsselbund fehlt: einen starten, in der App anmelden, oder PLEX_URL und PLEX_TOKEN setzen.',
  'terminal.keychain.denied':
    'Der Schlüsselbund lässt Usher das Token nicht lesen: es erlauben, in der App anmelden, oder PLEX_URL und PLEX_TOKEN setzen.',
  'terminal.keychain.empty':
    'Der Schlüsselbund gibt kein Token für {name} her: in der App anmelden, oder PLEX_URL und PLEX_TOKEN setzen.',

  'terminal.sign-in.code': 'Öffne {page} und gib diesen Code ein: {code}',
  'terminal.sign-in.given-up': 'Aufgegeben.',
  'terminal.sign-in.too-late': 'Der Code wurde nicht rechtzeitig eingegeben. Versuch es noch einmal.',
  'terminal.sign-in.replaced': 'Inzwischen hat sich jemand anderes an- oder abgemeldet. Das gilt.',
  'terminal.sign-in.no-keychain':
    'Kein Schlüsselbund nimmt die Anmeldung an, und in eine Datei gehört sie nicht.',
  'terminal.sign-in.no-resources': 'Angemeldet, aber plex.tv nennt die Server nicht.',
  'terminal.sign-in.done': 'Angemeldet als {account}.',
  'terminal.sign-in.none-chosen': 'Kein Server gewählt. Es gibt: {names}.',
  'terminal.sign-in.no-servers': 'Kein Server gewählt: Das Konto hat keinen.',
  'terminal.sign-out.done': 'Abgemeldet.',

  'terminal.demo.port': '--port nimmt eine Zahl von 0 bis 65535, nicht ‚{port}‘',
  'terminal.demo.no-such-scenario': 'es gibt kein Szenario ‚{scenario}‘; es gibt: {names}',
  'terminal.demo.port-in-use': 'Port {port} wird schon verwendet',
  'terminal.demo.listening': 'lauscht auf {url}',
  'terminal.demo.scenario': 'Szenario {scenario}; PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
