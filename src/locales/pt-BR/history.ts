import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'Hoje',
  'history.yesterday': 'Ontem',
  'history.since': 'Desde {day}, {time}',
  'history.jobs': '{count, plural, one {# atividade} other {# atividades}}',
  'history.jobs-lasted': '{jobs}, {total} no total, {median} em geral',
  'history.empty': 'Nada foi concluído ainda.',
  'history.no-match': 'Nada do que foi concluído corresponde a: {limits}.',
  'history.library': 'Biblioteca {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'Salvo em {folder} como {name}.',
  'history.unsaved': 'Não foi possível salvar o arquivo. O motivo está no log.',
  'history.cleared': 'O histórico está vazio agora.',
  'history.uncleared': 'Não foi possível limpar o histórico. O motivo está no log.',
  'history.clear-question':
    'Esquecer tudo o que foi concluído, em todos os servidores? O que está em andamento continua, com aviso ao terminar.',

  'kind.scan': 'Escaneamentos de bibliotecas',
  'kind.metadata': 'Metadados',
  'kind.analysis': 'Análise de mídia',
  'kind.download': 'Downloads',
  'kind.live-tv': 'TV ao vivo',
  'kind.maintenance': 'Manutenção',
  'kind.other': 'Outras atividades',
};
