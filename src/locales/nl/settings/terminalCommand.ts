import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'De opdracht ‘usher’ in een terminal',
  'terminal-command.install': 'Installeren',
  'terminal-command.absent': 'Niet geïnstalleerd. De plaats zou {file} zijn.',
  'terminal-command.installed': 'Geïnstalleerd: {file}.',
  'terminal-command.foreign': 'Er is al een andere ‘usher’, en Usher laat die met rust: {file}.',
  'terminal-command.packaged': 'De opdracht hoort bij het pakket waarmee Usher is geïnstalleerd.',
  'terminal-command.app-image':
    'Een AppImage staat elke keer ergens anders. De opdracht zit in de deb, de rpm en npm.',
  'terminal-command.not-moved': 'Zet Usher eerst in de map Apps en open het daar.',
  'terminal-command.no-node':
    'Hiervoor is Node 20.18.1 of nieuwer nodig, en dat is niet gevonden: https://nodejs.org.',
  'terminal-command.add-line':
    'De map staat nog niet in PATH. Voeg deze regel toe aan {file} en open een nieuwe terminal: {line}',
  'terminal-command.add-folder':
    'De map staat nog niet in PATH. Voeg die toe aan de omgevingsvariabelen van het systeem: {folder}.',
};
