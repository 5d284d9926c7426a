import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'El comando «usher» en una terminal',
  'terminal-command.install': 'Instalar',
  'terminal-command.absent': 'No está instalado. Su lugar sería {file}.',
  'terminal-command.installed': 'Instalado: {file}.',
  'terminal-command.foreign': 'Ya hay otro «usher», y Usher no lo toca: {file}.',
  'terminal-command.packaged': 'Forma parte del paquete con el que se instaló Usher.',
  'terminal-command.app-image':
    'Una AppImage está en otro lugar cada vez que se abre. El deb, el rpm y npm traen el comando.',
  'terminal-command.not-moved': 'Mueve antes Usher a la carpeta Aplicaciones y ábrelo allí.',
  'terminal-command.no-node': 'Necesita Node 20.18.1 o posterior, que no se encontró: https://nodejs.org.',
  'terminal-command.add-line':
    'Su carpeta aún no está en PATH. Añade esta línea a {file} y abre una terminal nueva: {line}',
  'terminal-command.add-folder':
    'Su carpeta aún no está en PATH. Añádela en las variables de entorno del sistema: {folder}.',
};
