import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': 'Escanear {name}',
  'start.scan-folder': 'Escanear {folder} de {name}',
  'start.refresh-metadata': 'Atualizar metadados de {name}',
  'start.guide': 'Atualizar guia de {name}',
  'start.task': 'Executar agora: {name}',
  'start.stop': 'Interromper {name}',
  'start.warning': 'Os metadados de tudo em {name} serão buscados de novo. Isso pode levar horas.',
  'start.folders': '{count, plural, one {# pasta} other {# pastas}}',

  'start.asked': 'Pedindo ao Plex…',
  'start.accepted': 'O Plex aceitou.',
  'start.running': 'Em andamento',
  'start.running-at': 'Em andamento, {percent}',
  'start.stopping': 'Interrompendo…',
  'start.unseen': 'O Plex aceitou, mas nenhuma atividade apareceu.',

  'start.shared': 'Servidor de outra pessoa: só o proprietário pode iniciar algo nele.',
  'start.forbidden': 'O Plex recusou: esta conta não pode iniciar nada nele.',
  'start.away': 'Não conectado: não é possível iniciar nada agora.',
  'start.nothing': 'Ainda não se conhece nada que possa ser iniciado.',

  'start.problem.account': 'O Plex recusou: esta conta não pode iniciar isso.',
  'start.problem.unknown': 'O Plex não conhece mais isso.',
  'start.problem.refused': 'O Plex se recusou a iniciar isso.',
  'start.problem.late': 'O servidor não respondeu a tempo. Talvez ainda comece.',
  'start.problem.starting': 'O servidor está iniciando. Tente de novo em um minuto.',
  'start.problem.error': 'O servidor respondeu com um erro.',
  'start.problem.unreachable': 'Não foi possível acessar o servidor.',

  'started.known': 'Iniciada por você',
  'started.guess': 'Provavelmente iniciada por você',

  'headline.start': 'Iniciar uma atividade',
  'headline.settings': 'Configurações',
  'headline.diagnostics': 'Relatório de diagnóstico',
  'menu.start': 'Iniciar…',
  'menu.scan': 'Escanear uma biblioteca',
  'notice.not-started': '{work}: não começou',
  'notice.not-stopped': '{work}: não parou',
  'notice.not-seen': '{work}: não apareceu',
  'notice.metadata-refreshed': '{name}: metadados atualizados',
};
