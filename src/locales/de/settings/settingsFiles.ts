import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'Die Einstellungen aus der Datei gelten jetzt.',
  'settings.imported-partly':
    'Die Einstellungen aus der Datei gelten jetzt, außer dem, was diese Version von Usher nicht versteht: {keys}.',
  'settings.no-export': 'Das ist keine Datei mit exportierten Einstellungen. Nichts wurde geändert.',

  'settings.about.leastSeconds':
    'So viele Sekunden muss ein Vorgang gedauert haben, um gemeldet zu werden, wenn ihn niemand verlangt hat.',
  'settings.about.settleSeconds': 'Sekunden ohne Neues, nach denen ein Scan als fertig gilt.',
  'settings.about.noticeRules':
    'Ausnahmen für Arten von Vorgängen, Server und Mediatheken: ob sie gemeldet werden und nach wie vielen Sekunden.',
  'settings.about.tellsLoss': 'Melden, dass ein Server nicht erreichbar ist.',
  'settings.about.tellsReturn': 'Melden, dass ein Server wieder da ist.',
  'settings.about.tellsStalls': 'Melden, dass ein Vorgang stillsteht.',
  'settings.about.quietHours':
    'Wann nichts gemeldet wird: von, bis und an welchen Tagen das beginnt (0 ist Sonntag).',
  'settings.about.mutedUntil': 'Vor diesem Zeitpunkt nichts melden, in Millisekunden seit 1970.',
  'settings.about.language': 'Die Sprache von Usher.',
  'settings.about.theme': 'Hell oder dunkel.',
  'settings.about.contrast': 'Mehr Kontrast, als das System verlangt.',
  'settings.about.zoom': 'Die Größe des Fensters, in Prozent.',
  'settings.about.besideIcon': 'Was neben dem Symbol steht oder in seinem Tooltip.',
  'settings.about.shortcut':
    'Tasten, die das Fenster von überall öffnen, zum Beispiel CommandOrControl+Shift+U.',
  'settings.about.dailyUpdates': 'Jeden Tag nach neueren Versionen von Usher suchen.',
  'settings.about.hooks': 'Befehle und Webhooks, die bei Ereignissen ausgeführt werden.',
};
