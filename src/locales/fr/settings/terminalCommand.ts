import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'La commande «\u00a0usher\u00a0» dans un terminal',
  'terminal-command.install': 'Installer',
  'terminal-command.absent': 'Pas installée. Son emplacement serait {file}.',
  'terminal-command.installed': 'Installée\u00a0: {file}.',
  'terminal-command.foreign':
    'Il existe déjà un autre «\u00a0usher\u00a0», qu’Usher laisse tel quel\u00a0: {file}.',
  'terminal-command.packaged': 'Elle fait partie du paquet avec lequel Usher a été installé.',
  'terminal-command.app-image':
    'Une AppImage se trouve ailleurs à chaque lancement. Le deb, le rpm et npm fournissent la commande.',
  'terminal-command.not-moved':
    'Placez d’abord Usher dans le dossier Applications, puis ouvrez-le à cet endroit.',
  'terminal-command.no-node':
    'Il lui faut Node 20.18.1 ou plus récent, introuvable ici\u00a0: https://nodejs.org.',
  'terminal-command.add-line':
    'Son dossier n’est pas encore dans PATH. Ajoutez cette ligne à {file} et ouvrez un nouveau terminal\u00a0: {line}',
  'terminal-command.add-folder':
    'Son dossier n’est pas encore dans PATH. Ajoutez-le aux variables d’environnement du système\u00a0: {folder}.',
};
