import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers':
    'Vários servidores se chamam {name}: {names}. Indique um pelo nome completo ou pelo id.',
  'terminal.task.none': 'Nenhuma tarefa de manutenção se chama {name}. Há: {names}.',
  'terminal.task.several':
    'Várias tarefas de manutenção se chamam {name}: {names}. Indique uma pelo nome completo, ou o servidor dela com --server.',
  'terminal.task.on': '{name} em {server}',
  'terminal.run.accepted': 'O Plex aceitou iniciar “{task}” em {server}.',
  'terminal.run.over': '“{task}” já está em andamento em {server}.',
  'terminal.stop.accepted': 'O Plex aceitou interromper “{task}” em {server}.',
  'terminal.stop.over': '“{task}” não está em andamento em {server}.',

  'terminal.cancel.of': '{title}: {sentence}',

  'terminal.idle.waiting': 'Aguardando {duration} sem atividade em {servers}…',
  'terminal.idle.done': 'Sem atividade há {duration}.',
  'terminal.idle.timed-out': 'Inatividade não alcançada após {duration}.',
  'terminal.idle.away': '{server} não está conectado',
  'terminal.idle.bad-time': '{option} recebe um tempo como 20, 90s, 15m ou 2h, não “{time}”.',

  'terminal.servers.shared': 'de outra pessoa',
  'terminal.servers.own': 'seu',
  'terminal.servers.no-address': 'nenhum endereço funcionou ainda',
  'terminal.servers.kept': 'o token está no chaveiro',
  'terminal.servers.none-needed': 'não precisa de token',
  'terminal.servers.answers': 'responde',

  'terminal.list.legend': 'usher cancel {uuid} interrompe uma.',
  'terminal.list.broad': '* só interrompendo algo mais; antes pede confirmação.',
};
