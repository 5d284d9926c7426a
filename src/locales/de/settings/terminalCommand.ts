import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'Der Befehl „usher“ im Terminal',
  'terminal-command.install': 'Installieren',
  'terminal-command.absent': 'Nicht installiert. Er käme nach {file}.',
  'terminal-command.installed': 'Installiert: {file}.',
  'terminal-command.foreign': 'Es gibt schon ein anderes „usher“, und Usher lässt es, wie es ist: {file}.',
  'terminal-command.packaged': 'Er gehört zu dem Paket, aus dem Usher installiert wurde.',
  'terminal-command.app-image':
    'Ein AppImage liegt bei jedem Start woanders. Den Befehl bringen das deb, das rpm und npm mit.',
  'terminal-command.not-moved': 'Bewege Usher zuerst in den Ordner „Programme“ und öffne es dort.',
  'terminal-command.no-node':
    'Er braucht Node 20.18.1 oder neuer, und das wurde nicht gefunden: https://nodejs.org.',
  'terminal-command.add-line':
    'Sein Ordner ist noch nicht in PATH. Füge diese Zeile in {file} ein und öffne ein neues Terminal: {line}',
  'terminal-command.add-folder':
    'Sein Ordner ist noch nicht in PATH. Füge ihn in den Umgebungsvariablen des Systems hinzu: {folder}.',
};
