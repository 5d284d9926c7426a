import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'falta um comando',
  'terminal.usage.no-such-command': 'não existe o comando “{command}”.',
  'terminal.usage.no-option': '“{command}” não tem a opção {option}.',
  'terminal.usage.no-value': '{option} precisa de um valor.',
  'terminal.usage.missing': 'falta {argument}.',
  'terminal.usage.too-many': '“{command}” recebe menos argumentos.',
  'terminal.usage.conflict': '{option} não pode ser usado com {other}.',
  'terminal.usage.no-choice': '“{value}” não é nenhum destes valores: {choices}.',
  'terminal.usage.unread': 'não foi possível entender este comando.',
  'terminal.usage.meant': 'Você quis dizer {meant}?',
  'terminal.usage.more': '{help} dá mais detalhes.',

  'terminal.help.usage': 'Uso:',
  'terminal.help.usage.options': '[opções]',
  'terminal.help.usage.command': '[comando]',
  'terminal.help.arguments': 'Argumentos:',
  'terminal.help.options': 'Opções:',
  'terminal.help.commands': 'Comandos:',
  'terminal.help.examples': 'Exemplos:',
  'terminal.help.help': 'mostra a ajuda',
  'terminal.help.version': 'mostra a versão',

  'terminal.help.usher': 'Mostra o que um Plex Media Server está fazendo e interrompe o que o Plex permitir.',
  'terminal.help.usher.usage': '<comando> [opções]',
  'terminal.help.usher.examples': `usher list                    o que os servidores estão fazendo agora
usher watch                   o mesmo, em tempo real
usher cancel 3f2              interrompe a atividade cuja UUID começa assim
usher help cancel             mais sobre um comando`,
  'terminal.help.after': `Os servidores são aqueles em que o Usher entrou, ou o que PLEX_URL e PLEX_TOKEN
indicam no ambiente. Códigos de saída: 0 feito, 2 uso incorreto, 3 recusado,
4 inacessível, 5 não pode ser cancelado, 124 tempo esgotado.`,
  'terminal.help.group.view': 'O que os servidores estão fazendo:',
  'terminal.help.group.work': 'Iniciar e interromper atividades:',
  'terminal.help.group.usher': 'O próprio Usher:',

  'terminal.help.json': 'em JSON, para outros programas',
  'terminal.help.csv': 'em tabela, para outros programas',
  'terminal.help.server': 'só este servidor; pode ser repetido',
  'terminal.help.demo': 'com um servidor fictício',
  'terminal.help.color': 'auto, always ou never',
  'terminal.help.yes': 'não pede confirmação',

  'terminal.help.list': 'o que os servidores estão fazendo agora',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'acompanha as atividades, até o comando ser interrompido',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            para explorar sem um servidor`,
  'terminal.help.why': 'por que os servidores estão ocupados, em uma frase',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'o que funciona entre aqui e os servidores, e o que não funciona',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'o que foi concluído, do mais antigo ao mais recente',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'só desta biblioteca',
  'terminal.help.history.kind': 'só deste tipo, como scan ou download',
  'terminal.help.history.since': 'só de 90m, 12h, 2d, 3w para cá, ou desde um dia como 2026-11-01',
  'terminal.help.history.all': 'também o que ninguém espera',

  'terminal.help.cancel': 'interrompe atividades, ou tudo o que puder ser interrompido',
  'terminal.help.cancel.examples': `usher cancel 3f2a             basta o começo de uma UUID
usher cancel --all            antes pede confirmação
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'as atividades, como usher list as mostra',
  'terminal.help.cancel.all': 'tudo o que puder ser interrompido',
  'terminal.help.cancel.type': 'todas deste tipo, como media.generate',
  'terminal.help.cancel.library': 'todas desta biblioteca',
  'terminal.help.scan': 'faz um servidor escanear uma biblioteca',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'o nome dela, ou o começo dele',
  'terminal.help.scan.path': 'só esta pasta dela, como o servidor a chama',
  'terminal.help.scan.wait': 'aguarda o fim do escaneamento',
  'terminal.help.run': 'inicia uma tarefa de manutenção em um servidor',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'interrompe uma tarefa de manutenção',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'o nome dela, ou o começo dele',
  'terminal.help.settle': 'tempo sem atividade: 20, 90s, 15m; por padrão, a configuração settleSeconds',
  'terminal.help.timeout': 'desiste após este tempo, com o código 124',
  'terminal.help.wait-idle': 'aguarda até os servidores ficarem sem atividade',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'só contam as atividades desta biblioteca',
  'terminal.help.wait-idle.type': 'só contam as atividades deste tipo',

  'terminal.help.servers': 'os servidores em que o Usher entrou',
  'terminal.help.servers.examples': `usher servers
usher servers --check         verifica se cada um responde`,
  'terminal.help.servers.check': 'verifica se cada um responde',
  'terminal.help.sign-in': 'entra em plex.tv, com um código curto',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'revoga o login e esquece todos os servidores',
  'terminal.help.settings': 'as configurações e seus valores',
  'terminal.help.settings.examples': `usher settings                todas as configurações
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'todas as configurações, e para que serve cada uma',
  'terminal.help.settings.get': 'mostra um valor',
  'terminal.help.settings.set': 'define uma configuração, com JSON ou um texto como está',
  'terminal.help.settings.reset': 'volta ao padrão: uma configuração, ou todas',
  'terminal.help.settings.export': 'mostra o que foi definido, ou grava em um arquivo novo',
  'terminal.help.settings.import': 'aplica as configurações de um arquivo exportado',
  'terminal.help.completion': 'mostra o script de autocompletar para um shell',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash, zsh, fish ou powershell',
  'terminal.help.demo-server': 'executa um servidor Plex fictício, até ser interrompido',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'porta em que escuta em 127.0.0.1; 0 é qualquer uma livre',
  'terminal.help.demo-server.token': 'o token que ele aceita',
  'terminal.help.demo-server.scenario': 'o que acontece nele',
  'terminal.help.demo-server.name': 'o nome dele',
};
