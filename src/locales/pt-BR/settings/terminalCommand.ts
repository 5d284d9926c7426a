import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'O comando “usher” no terminal',
  'terminal-command.install': 'Instalar',
  'terminal-command.absent': 'Não instalado. O lugar dele seria {file}.',
  'terminal-command.installed': 'Instalado: {file}.',
  'terminal-command.foreign': 'Já existe outro “usher”, e o Usher não mexe nele: {file}.',
  'terminal-command.packaged': 'Ele faz parte do pacote com que o Usher foi instalado.',
  'terminal-command.app-image':
    'Um AppImage fica em outro lugar a cada execução. O deb, o rpm e o npm trazem o comando.',
  'terminal-command.not-moved': 'Mova antes o Usher para a pasta Aplicativos e abra-o lá.',
  'terminal-command.no-node':
    'Ele precisa do Node 20.18.1 ou mais recente, que não foi encontrado: https://nodejs.org.',
  'terminal-command.add-line':
    'A pasta dele ainda não está no PATH. Acrescente esta linha a {file} e abra um novo terminal: {line}',
  'terminal-command.add-folder':
    'A pasta dele ainda não está no PATH. Acrescente-a nas variáveis de ambiente do sistema: {folder}.',
};
