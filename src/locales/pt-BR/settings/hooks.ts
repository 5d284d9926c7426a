import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'Hooks',
  'hook.how': 'Comandos e webhooks executados quando algo acontece. Em um terminal: usher hooks add FILE',
  'hook.add': 'Adicionar ou alterar',
  'hook.guide': 'Como fazer',
  'hook.elsewhere': '“usher watch --hooks” está executando os hooks agora.',
  'hook.try': 'Testar',
  'hook.try-named': 'Testar: {name}',
  'hook.failing': '{count, plural, one {# falha} other {# falham}}',
  'hook.notice':
    '{count, plural, one {O hook “{name}” falhou: {problem}} other {{count, number} hooks falham, entre eles “{name}”}}.',

  'hook.runs': 'Executa {program}',
  'hook.sends': 'Envia para {host}',
  'hook.finish': 'Uma atividade é concluída',
  'hook.settle': 'Um escaneamento acaba',
  'hook.idle': 'Um servidor fica sem nada para fazer',

  'hook.worked': 'Funcionou {when}',
  'hook.failed': 'Falhou {when}: {problem}',
  'hook.dropped': '{count, plural, one {# execução omitida} other {# execuções omitidas}}',
  'hook.no-program': 'o programa não existe ou não pode ser executado',
  'hook.exit': 'terminou com o código {code, number}',
  'hook.signal': 'foi encerrado por {signal}',
  'hook.timed-out': 'não acabou em {duration}',
  'hook.unsafe-argument': 'um texto do servidor viraria uma opção do programa',
  'hook.no-secret': 'falta o segredo {name}',
  'hook.keychain': 'o chaveiro não fornece o segredo',
  'hook.bad-address': 'o endereço ou um cabeçalho não pode ser usado',
  'hook.status': 'respondeu {status}',

  'terminal.help.hooks': 'comandos e webhooks executados quando algo acontece',
  'terminal.help.hooks.examples': `usher hooks                   todos, e o último resultado de cada um
usher hooks add ntfy.json     adiciona o que está em um arquivo
usher hooks secret NTFY       pede o que um hook chama de NTFY
usher hooks test ntfy         executa agora
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'todos os hooks, e o resultado da última execução de cada um',
  'terminal.help.hooks.add': 'adiciona um hook de um arquivo JSON, ou de stdin com -',
  'terminal.help.hooks.remove': 'remove um hook das configurações',
  'terminal.help.hooks.on': 'ativa um hook',
  'terminal.help.hooks.off': 'desativa um hook, sem remover',
  'terminal.help.hooks.test': 'executa um hook agora, como se um escaneamento tivesse acabado',
  'terminal.help.hooks.secret': 'guarda um segredo dos hooks no chaveiro',
  'terminal.help.hooks.forget': 'esquece o segredo',
  'terminal.help.watch.hooks': 'executa os hooks, a menos que o app já faça isso',

  'terminal.hooks.none': 'Não há hooks. docs/cli.md explica como criar um.',
  'terminal.hooks.none-on': 'Nenhum hook está ativado: usher hooks mostra quais há.',
  'terminal.hooks.no-such': 'Nenhum hook se chama “{name}”. Há: {names}.',
  'terminal.hooks.is-off': '{name} (desativado)',
  'terminal.hooks.added': '{name} foi adicionado e está ativado.',
  'terminal.hooks.added-off':
    '{name} foi adicionado e está desativado: usher hooks test NAME testa, usher hooks on NAME ativa.',
  'terminal.hooks.removed': '{name} foi removido.',
  'terminal.hooks.on': '{name} está ativado.',
  'terminal.hooks.off': '{name} está desativado.',
  'terminal.hooks.too-many': 'Já há {count, number} hooks.',
  'terminal.hooks.no-json': 'Isto não é JSON.',
  'terminal.hooks.no-hook':
    'Isto não é um hook: um hook tem nome, quando é executado (on) e o que faz (run ou post).',
  'terminal.hooks.unfit': 'Isto não é um hook: {part} não serve.',
  'terminal.hooks.ask-secret': 'Valor de {name}:',
  'terminal.hooks.bad-secret-name':
    'O nome de um segredo é formado por A–Z, 0–9 e _, e começa com uma letra.',
  'terminal.hooks.bad-secret':
    '{name} não foi guardado: use letras, algarismos e sinais ASCII, em uma só linha.',
  'terminal.hooks.no-keychain':
    'O chaveiro não aceita. Defina USHER_SECRET_{name} no ambiente do que executa os hooks.',
  'terminal.hooks.kept': '{name} foi guardado.',
  'terminal.hooks.forgotten': '{name} foi esquecido.',
};
