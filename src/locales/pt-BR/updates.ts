import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'O Usher {version} está disponível',
  'notice.update-how': 'Baixe ou pule esta versão no menu da bandeja.',

  'menu.check-updates': 'Buscar atualizações…',
  'menu.checking-updates': 'Buscando atualizações…',
  'menu.newest': 'O Usher {version} é a versão mais recente',
  'menu.download': 'Baixar o Usher {version}',
  'menu.releases': 'Obter o Usher {version}…',
  'menu.skip': 'Pular a versão {version}',
  'menu.downloading': 'Baixando… {percent}',
  'menu.install': 'Reiniciar para instalar a versão {version}',
  'menu.daily-updates': 'Buscar atualizações todo dia',

  'update.unreachable': 'Não foi possível buscar atualizações: github.com está inacessível.',
  'update.unreadable': 'Não foi possível buscar atualizações: a lista de versões não pôde ser lida.',
  'update.interrupted': 'O download foi interrompido.',
  'update.damaged': 'O arquivo baixado não era o que foi publicado e foi descartado.',
  'update.not-installed': 'Não foi possível instalar a atualização.',
  'update.no-browser': 'Nenhum navegador abriu o link das versões.',
};
