import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'Hooks',
  'hook.how':
    'Befehle und Webhooks, die bei Ereignissen ausgeführt werden. Im Terminal: usher hooks add FILE',
  'hook.add': 'Hinzufügen oder ändern',
  'hook.guide': 'Anleitung',
  'hook.elsewhere': '„usher watch --hooks“ führt sie gerade aus.',
  'hook.try': 'Testen',
  'hook.try-named': 'Testen: {name}',
  'hook.failing': '{count, number} fehlgeschlagen',
  'hook.notice':
    '{count, plural, one {Der Hook „{name}“ ist fehlgeschlagen: {problem}} other {{count, number} Hooks schlagen fehl, darunter „{name}“}}.',

  'hook.runs': 'Führt {program} aus',
  'hook.sends': 'Sendet an {host}',
  'hook.finish': 'Ein Vorgang wird fertig',
  'hook.settle': 'Ein Scan ist ganz abgeschlossen',
  'hook.idle': 'Ein Server hat nichts mehr zu tun',

  'hook.worked': 'Erfolgreich {when}',
  'hook.failed': 'Fehlgeschlagen {when}: {problem}',
  'hook.dropped': '{count, number}-mal ausgelassen',
  'hook.no-program': 'Programm fehlt oder darf nicht ausgeführt werden',
  'hook.exit': 'mit Code {code, number} beendet',
  'hook.signal': 'durch {signal} beendet',
  'hook.timed-out': 'nach {duration} nicht fertig',
  'hook.unsafe-argument': 'Text des Servers wäre eine Option des Programms geworden',
  'hook.no-secret': 'Geheimnis {name} fehlt',
  'hook.keychain': 'Schlüsselbund gibt das Geheimnis nicht her',
  'hook.bad-address': 'Adresse oder Header nicht verwendbar',
  'hook.status': 'Antwort war {status}',

  'terminal.help.hooks': 'Befehle und Webhooks, die bei Ereignissen ausgeführt werden',
  'terminal.help.hooks.examples': `usher hooks                   alle, und wie sie liefen
usher hooks add ntfy.json     einen aus einer Datei
usher hooks secret NTFY       fragt, was ein Hook mit NTFY meint
usher hooks test ntfy         jetzt ausführen
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'alle Hooks, und was aus ihrem letzten Lauf wurde',
  'terminal.help.hooks.add': 'einen Hook aus einer JSON-Datei hinzufügen, mit - aus stdin',
  'terminal.help.hooks.remove': 'einen Hook aus den Einstellungen entfernen',
  'terminal.help.hooks.on': 'einen Hook einschalten',
  'terminal.help.hooks.off': 'einen Hook ausschalten, aber behalten',
  'terminal.help.hooks.test': 'einen Hook jetzt ausführen, wie nach einem Scan',
  'terminal.help.hooks.secret': 'ein Geheimnis für Hooks im Schlüsselbund speichern',
  'terminal.help.hooks.forget': 'das Geheimnis vergessen',
  'terminal.help.watch.hooks': 'die Hooks ausführen, wenn es die App nicht tut',

  'terminal.hooks.none': 'Es gibt keine Hooks. Wie man einen anlegt, steht in docs/cli.md.',
  'terminal.hooks.none-on': 'Kein Hook ist eingeschaltet: usher hooks zeigt sie.',
  'terminal.hooks.no-such': 'Kein Hook heißt ‚{name}‘. Es gibt: {names}.',
  'terminal.hooks.is-off': '{name} (aus)',
  'terminal.hooks.added': '{name} ist hinzugefügt und eingeschaltet.',
  'terminal.hooks.added-off':
    '{name} ist hinzugefügt, aber aus: usher hooks test NAME probiert ihn aus, usher hooks on NAME schaltet ihn ein.',
  'terminal.hooks.removed': '{name} ist entfernt.',
  'terminal.hooks.on': '{name} ist eingeschaltet.',
  'terminal.hooks.off': '{name} ist ausgeschaltet.',
  'terminal.hooks.too-many': 'Es gibt schon {count, number} Hooks.',
  'terminal.hooks.no-json': 'Das ist kein JSON.',
  'terminal.hooks.no-hook':
    'Das ist kein Hook: Ein Hook hat einen Namen, einen Anlass (on) und etwas zu tun (run oder post).',
  'terminal.hooks.unfit': 'Das ist kein Hook: {part} passt nicht.',
  'terminal.hooks.ask-secret': 'Wofür {name} steht:',
  'terminal.hooks.bad-secret-name':
    'Der Name eines Geheimnisses besteht aus A–Z, 0–9 und _ und beginnt mit einem Buchstaben.',
  'terminal.hooks.bad-secret':
    '{name} wurde nicht gespeichert: Erlaubt sind Buchstaben, Ziffern und Zeichen aus ASCII, in einer Zeile.',
  'terminal.hooks.no-keychain':
    'Der Schlüsselbund nimmt es nicht an. Setze USHER_SECRET_{name} in der Umgebung des Programms, das die Hooks ausführt.',
  'terminal.hooks.kept': '{name} ist gespeichert.',
  'terminal.hooks.forgotten': '{name} ist vergessen.',
};
