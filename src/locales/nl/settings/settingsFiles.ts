import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'De instellingen uit het bestand gelden nu.',
  'settings.imported-partly':
    'De instellingen uit het bestand gelden nu, behalve wat deze versie van Usher niet begrijpt: {keys}.',
  'settings.no-export': 'Dit is geen bestand met geëxporteerde instellingen. Er is niets gewijzigd.',

  'settings.about.leastSeconds':
    'Hoeveel seconden een activiteit moet duren om te worden gemeld, als niemand erom vroeg.',
  'settings.about.settleSeconds': 'Na hoeveel seconden zonder nieuws een scan als voltooid geldt.',
  'settings.about.noticeRules':
    'Uitzonderingen voor soorten activiteiten, servers en bibliotheken: of ze worden gemeld, en na hoeveel seconden.',
  'settings.about.tellsLoss': 'Melden dat een server niet bereikbaar is.',
  'settings.about.tellsReturn': 'Melden dat een server er weer is.',
  'settings.about.tellsStalls': 'Melden dat een activiteit stilstaat.',
  'settings.about.quietHours':
    'Wanneer niets wordt gemeld: van, tot, en op welke dagen dat begint (0 is zondag).',
  'settings.about.mutedUntil': 'Niets melden vóór dit tijdstip, in milliseconden sinds 1970.',
  'settings.about.language': 'De taal van Usher.',
  'settings.about.theme': 'Licht of donker.',
  'settings.about.contrast': 'Meer contrast dan het systeem vraagt.',
  'settings.about.zoom': 'De grootte van het venster, in procenten.',
  'settings.about.besideIcon': 'Wat naast het pictogram staat, of in de tooltip ervan.',
  'settings.about.shortcut':
    'Toetsen die het venster vanuit elk programma openen, zoals CommandOrControl+Shift+U.',
  'settings.about.dailyUpdates': 'Elke dag zoeken naar nieuwere versies van Usher.',
  'settings.about.hooks': 'Opdrachten en webhooks die worden uitgevoerd als er iets gebeurt.',
};
