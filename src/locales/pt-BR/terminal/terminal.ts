import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}, {bound, select, lower {após pelo menos {duration}} other {após {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'Um servidor sem nome',
  'terminal.doctor.ok': 'certo',
  'terminal.doctor.fails': 'falha',
  'terminal.doctor.in-use': 'em uso',
  'terminal.doctor.step': '{found}, {took}',

  'terminal.usage.no-uuid': '“{uuid}” não é a UUID de uma atividade',
  'terminal.usage.all-or-uuid': '“cancel” recebe UUIDs, ou --all, --type ou --library',

  'terminal.settings.default': '{key} = {value} (padrão)',
  'terminal.settings.meant': 'Nenhuma configuração se chama “{key}”. Você quis dizer {meant}?',
  'terminal.settings.no-key': 'Nenhuma configuração se chama “{key}”. Há: {keys}.',
  'terminal.settings.takes.choice': '{key} recebe um destes valores, não “{value}”: {values}.',
  'terminal.settings.takes.number': '{key} recebe um número de {least} a {most}, não “{value}”.',
  'terminal.settings.takes.from': '{key} recebe um número inteiro a partir de {least}, não “{value}”.',
  'terminal.settings.takes.text':
    '{key} recebe um texto de no máximo {count, plural, one {# caractere} other {# caracteres}}.',
  'terminal.settings.takes.structure': '{key} recebe JSON como {example}, não “{value}”.',
  'terminal.settings.no-file': 'Não existe o arquivo {file}.',
  'terminal.settings.file-exists': 'O arquivo {file} já existe e fica como está.',
  'terminal.settings.disk': 'Não é possível usar {file} ({reason}).',
  'terminal.settings.unread': 'Não é possível ler as configurações. Nada foi alterado.',
  'terminal.settings.unsaved': 'Não é possível salvar as configurações. Nada foi alterado.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': '{server} está sem atividade.',
  'terminal.list-of': '{server}:',

  'terminal.cancel.accepted': 'O Plex aceitou interromper.',
  'terminal.cancel.over': 'Já tinha acabado.',
  'terminal.cancel.refused': 'O Plex se recusou a interromper só isto.',
  'terminal.cancel.broader':
    'O Plex se recusou a interromper só isto. “{what}” resolveria: para isso, adicione --yes.',
  'terminal.cancel.left': 'Nada foi interrompido.',
  'terminal.cancel.none': 'Não há nenhuma atividade “{uuid}” em andamento, nem outra.',
  'terminal.cancel.unknown': 'Não há nenhuma atividade “{uuid}” em andamento. Há estas:',
  'terminal.cancel.ambiguous': 'Várias atividades começam com “{uuid}”:',
  'terminal.cancel.nothing': 'Não há nada em andamento que possa ser interrompido.',
  'terminal.cancel.all': 'Isto seria feito:',
  'terminal.cancel.all.question': 'Fazer tudo isso?',
  'terminal.cancel.all.yes': 'Isto seria feito; para isso, adicione --yes:',
  'terminal.cancel.all.done':
    '{count, plural, =0 {Nada foi interrompido.} one {O Plex aceitou # interrupção.} other {O Plex aceitou # interrupções.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'O Plex aceitou escanear {name} em {server}.',
  'terminal.scan.agreed-as': 'O Plex aceitou escanear {name} em {server}: {uuid}',
  'terminal.scan.none': 'Nenhuma biblioteca se chama {name}. Há: {names}.',
  'terminal.scan.several':
    'Várias bibliotecas se chamam {name}: {names}. Indique uma pelo nome completo ou pelo id, ou o servidor dela com --server.',
  'terminal.scan.no-folder': '{name} não tem a pasta {path}. Tem: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) em {server}',

  'terminal.watch.connecting': 'Conectando a {server}…',
  'terminal.watch.live': 'Conectado a {server}.',
  'terminal.watch.live-by': 'Conectado a {server}. {transport}',
  'terminal.watch.waiting': '{problem} Nova tentativa às {time}.',

  'terminal.history.hidden': 'Até agora só foi concluído o que ninguém espera: --all mostra.',
  'terminal.history.no-match': 'Nada do que foi concluído corresponde a isso.',
  'terminal.history.no-server': 'Nada foi concluído em um servidor chamado {name}. Há: {names}.',
  'terminal.history.no-library': 'Nada foi concluído em uma biblioteca chamada {name}. Há: {names}.',
  'terminal.history.no-since': '--since recebe 90m, 12h, 2d, 3w ou um dia como 2026-11-01, não “{since}”.',
  'terminal.history.empty': 'Nada foi concluído ainda.',
  'terminal.history.dropped':
    '{count, plural, one {# linha do histórico não pôde ser lida e ficou de fora.} other {# linhas do histórico não puderam ser lidas e ficaram de fora.}}',
  'terminal.history.unreadable': 'Não é possível ler o histórico ({reason}).',
  'terminal.history.on': '{finished} em {server}',

  'terminal.no-server':
    'Nenhum servidor: entre pelo app ou com `usher sign-in`, ou defina PLEX_URL e PLEX_TOKEN.',
  'terminal.bad-address': 'PLEX_URL não é um endereço como http://192.168.1.20:32400.',
  'terminal.bad-token':
    'PLEX_TOKEN não é um token: tem espaços, quebras de linha ou outros caracteres que nenhum token tem.',
  'terminal.no-token': 'Falta PLEX_TOKEN, que acompanha PLEX_URL.',
  'terminal.no-such-server': 'Nenhum servidor se chama {name}. Há: {names}.',
  'terminal.keychain.locked':
    'O chaveiro está bloqueado: desbloqueie-o, entre pelo app ou defina PLEX_URL e PLEX_TOKEN.',
  'terminal.keychain.missing': 'Não há chaveiro: inicie um, entre pelo app ou defina PLEX_URL e PLEX_TOKEN.',
  'terminal.keychain.denied':
    'O chaveiro não deixa o Usher ler o token: permita isso, entre pelo app ou defina PLEX_URL e PLEX_TOKEN.',
  'terminal.keychain.empty':
    'O chaveiro não fornece nenhum token para {name}: entre pelo app ou defina PLEX_URL e PLEX_TOKEN.',

  'terminal.sign-in.code': 'Abra {page} e digite este código: {code}',
  'terminal.sign-in.given-up': 'Cancelado.',
  'terminal.sign-in.too-late': 'O código não foi digitado a tempo. Tente de novo.',
  'terminal.sign-in.replaced': 'Enquanto isso, outra pessoa entrou ou saiu. É isso que vale.',
  'terminal.sign-in.no-keychain': 'Nenhum chaveiro aceita o login, e um arquivo não é lugar para ele.',
  'terminal.sign-in.no-resources': 'Login feito, mas plex.tv não informa os servidores.',
  'terminal.sign-in.done': 'Conectado como {account}.',
  'terminal.sign-in.none-chosen': 'Nenhum servidor escolhido. Há: {names}.',
  'terminal.sign-in.no-servers': 'Nenhum servidor escolhido: a conta não tem nenhum.',
  'terminal.sign-out.done': 'Você saiu da conta.',

  'terminal.demo.port': '--port recebe um número de 0 a 65535, não “{port}”',
  'terminal.demo.no-such-scenario': 'não existe o cenário “{scenario}”; há: {names}',
  'terminal.demo.port-in-use': 'a porta {port} já está em uso',
  'terminal.demo.listening': 'escutando em {url}',
  'terminal.demo.scenario': 'cenário {scenario}; PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
