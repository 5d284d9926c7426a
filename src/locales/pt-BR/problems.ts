import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'não aceito',
  'problem.refused.beside': 'Token não aceito.',
  'problem.refused.named': '{name} não aceita mais o token.',
  'problem.refused.signIn': 'O servidor não aceita este token.',
  'problem.refused.cancel': 'O Plex recusou: esta conta não pode interromper isso.',
  'problem.refused.terminal': 'O servidor não aceita o token.',

  'problem.forbidden.step': 'não permitido',
  'problem.forbidden.beside': 'Não permitido a esta conta.',
  'problem.forbidden.named': '{name} não deixa esta conta ver as atividades.',
  'problem.forbidden.signIn': 'O servidor conhece este token, mas não o deixa ver as atividades.',
  'problem.forbidden.cancel': 'O Plex recusou: esta conta não pode interromper isso.',
  'problem.forbidden.terminal': 'O servidor não permite isso ao token.',

  'problem.expired.step': 'expirado',
  'problem.expired.beside': 'Token não aceito.',
  'problem.expired.named': '{name} não aceita mais o token.',
  'problem.expired.signIn': 'O servidor não aceita mais o token guardado. Entre de novo.',
  'problem.expired.cancel': 'O Plex recusou: o token expirou.',
  'problem.expired.terminal': 'O servidor não aceita o token.',

  'problem.not-found.step': 'não encontrado',
  'problem.not-found.beside': 'Responde com um erro.',
  'problem.not-found.named': '{name} responde com um erro.',
  'problem.not-found.signIn':
    'O que responde {where, select, known {em {address}} other {nesse endereço}} não é um Plex Media Server.',
  'problem.not-found.cancel': 'O servidor respondeu com um erro.',
  'problem.not-found.terminal': 'O que responde ali não é um Plex Media Server.',

  'problem.bad-request.step': 'recusado',
  'problem.bad-request.beside': 'Responde com um erro.',
  'problem.bad-request.named': '{name} responde com um erro.',
  'problem.bad-request.signIn':
    'O que responde {where, select, known {em {address}} other {nesse endereço}} não é um Plex Media Server.',
  'problem.bad-request.cancel': 'O Plex se recusou a interromper isso.',
  'problem.bad-request.terminal': 'O servidor responde com um erro.',

  'problem.too-many.step': 'consultas demais',
  'problem.too-many.beside': 'Responde com um erro.',
  'problem.too-many.named': '{name} responde com um erro.',
  'problem.too-many.signIn':
    'O servidor {where, select, known {em {address}} other {nesse endereço}} responde com um erro.',
  'problem.too-many.cancel': 'O servidor respondeu com um erro.',
  'problem.too-many.terminal': 'O servidor responde com um erro.',

  'problem.starting.step': 'iniciando',
  'problem.starting.beside': 'Iniciando.',
  'problem.starting.named': '{name} está iniciando.',
  'problem.starting.signIn': 'O servidor está iniciando. Tente de novo em um minuto.',
  'problem.starting.cancel': 'O servidor está iniciando. Tente de novo em um minuto.',
  'problem.starting.terminal': 'O servidor está iniciando.',

  'problem.server-error.step': 'um erro',
  'problem.server-error.beside': 'Responde com um erro.',
  'problem.server-error.named': '{name} responde com um erro.',
  'problem.server-error.signIn':
    'O servidor {where, select, known {em {address}} other {nesse endereço}} responde com um erro.',
  'problem.server-error.cancel': 'O servidor respondeu com um erro.',
  'problem.server-error.terminal': 'O servidor responde com um erro.',

  'problem.unreachable.step': 'inacessível',
  'problem.unreachable.beside': 'Inacessível.',
  'problem.unreachable.named': '{name} está inacessível.',
  'problem.unreachable.signIn':
    'Nada responde {where, select, known {em {address}} other {nesse endereço}}. Verifique o endereço e se o servidor está ligado.',
  'problem.unreachable.cancel': 'Não foi possível acessar o servidor.',
  'problem.unreachable.terminal': 'O servidor está inacessível.',

  'problem.no-such-name.step': 'desconhecido aqui',
  'problem.no-such-name.beside': 'Nome desconhecido aqui.',
  'problem.no-such-name.named': 'O nome no endereço de {name} é desconhecido aqui.',
  'problem.no-such-name.signIn':
    'Nenhum computador é conhecido pelo nome {where, select, known {em {address}} other {nesse endereço}}. Verifique o endereço.',
  'problem.no-such-name.cancel': 'Não foi possível acessar o servidor.',
  'problem.no-such-name.terminal': 'O nome no endereço é desconhecido aqui.',

  'problem.timed-out.step': 'sem resposta a tempo',
  'problem.timed-out.beside': 'Sem resposta.',
  'problem.timed-out.named': '{name} não responde.',
  'problem.timed-out.signIn':
    'Nada respondeu a tempo {where, select, known {em {address}} other {nesse endereço}}.',
  'problem.timed-out.cancel': 'O servidor não respondeu a tempo. Talvez a atividade ainda pare.',
  'problem.timed-out.terminal': 'O servidor não respondeu a tempo.',

  'problem.not-plex.step': 'não é um Plex Media Server',
  'problem.not-plex.beside': 'Há outro servidor ali.',
  'problem.not-plex.named': 'Outra coisa responde no endereço de {name}.',
  'problem.not-plex.signIn':
    'O que responde {where, select, known {em {address}} other {nesse endereço}} não é um Plex Media Server.',
  'problem.not-plex.cancel': 'O servidor respondeu com um erro.',
  'problem.not-plex.terminal': 'O que responde ali não é um Plex Media Server.',

  'problem.guarded.step': 'há outro login no caminho',
  'problem.guarded.beside': 'Há outro login no caminho.',
  'problem.guarded.named': 'Algo à frente de {name} exige um login próprio.',
  'problem.guarded.signIn':
    'O que responde {where, select, known {em {address}} other {nesse endereço}} exige um login próprio antes de deixar o Usher chegar ao servidor.',
  'problem.guarded.cancel': 'Não foi possível acessar o servidor.',
  'problem.guarded.terminal': 'Algo à frente do servidor exige um login próprio.',

  'problem.wrong-server.step': 'outro servidor',
  'problem.wrong-server.beside': 'Há outro servidor ali.',
  'problem.wrong-server.named': 'Outra coisa responde no endereço de {name}.',
  'problem.wrong-server.signIn':
    'Outro servidor responde {where, select, known {em {address}} other {nesse endereço}}.',
  'problem.wrong-server.cancel': 'O servidor respondeu com um erro.',
  'problem.wrong-server.terminal': 'Outro servidor responde neste endereço.',

  'problem.certificate.step': 'outro nome',
  'problem.certificate.beside': 'Nome errado no certificado.',
  'problem.certificate.named': 'O certificado de {name} não corresponde ao endereço.',
  'problem.certificate.signIn':
    'O certificado {where, select, known {de {address}} other {desse endereço}} não corresponde ao endereço.',
  'problem.certificate.cancel': 'Não foi possível acessar o servidor.',
  'problem.certificate.terminal': 'O certificado do servidor não corresponde ao endereço.',

  'problem.outdated.step': 'não é válido neste momento',
  'problem.outdated.beside': 'Certificado fora da validade.',
  'problem.outdated.named': 'O certificado de {name} não é válido neste momento.',
  'problem.outdated.signIn':
    'O certificado {where, select, known {de {address}} other {desse endereço}} não é válido neste momento. Verifique o relógio aqui e lá.',
  'problem.outdated.cancel': 'Não foi possível acessar o servidor.',
  'problem.outdated.terminal': 'O certificado do servidor não é válido neste momento.',

  'problem.untrusted.step': 'nenhuma autoridade conhecida o atesta',
  'problem.untrusted.beside': 'Certificado desconhecido.',
  'problem.untrusted.named': 'Nenhuma autoridade que este computador conhece atesta o certificado de {name}.',
  'problem.untrusted.signIn':
    'Nenhuma autoridade que este computador conhece atesta o certificado {where, select, known {de {address}} other {desse endereço}}.',
  'problem.untrusted.cancel': 'Não foi possível acessar o servidor.',
  'problem.untrusted.terminal':
    'Nenhuma autoridade que este computador conhece atesta o certificado do servidor: aceite-o no app.',

  'problem.certificate-changed.step': 'não é o que foi aceito',
  'problem.certificate-changed.beside': 'O certificado mudou.',
  'problem.certificate-changed.named': '{name} mostra um certificado diferente do que você aceitou.',
  'problem.certificate-changed.signIn':
    'Nenhuma autoridade que este computador conhece atesta o certificado {where, select, known {de {address}} other {desse endereço}}.',
  'problem.certificate-changed.cancel': 'Não foi possível acessar o servidor.',
  'problem.certificate-changed.terminal': 'O servidor mostra um certificado diferente do que foi aceito.',

  'problem.plain.step': 'sem criptografia',
  'problem.plain.beside': 'Sem criptografia.',
  'problem.plain.named': '{name} só responde sem criptografia.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {Esse endereço}} está fora da sua rede: sem criptografia, qualquer um no caminho poderia ler o token. Use um endereço https://.',
  'problem.plain.cancel': 'Não foi possível acessar o servidor.',
  'problem.plain.terminal':
    'O servidor só responde sem criptografia: aceite isso no app ou use http:// em PLEX_URL.',

  'problem.plain-outside.step': 'fora da sua rede e sem criptografia',
  'problem.plain-outside.beside': 'Sem criptografia.',
  'problem.plain-outside.named': '{name} está fora da sua rede e não tem criptografia.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {Esse endereço}} está fora da sua rede: sem criptografia, qualquer um no caminho poderia ler o token. Use um endereço https://.',
  'problem.plain-outside.cancel': 'Não foi possível acessar o servidor.',
  'problem.plain-outside.terminal':
    'O servidor está fora desta rede: sem criptografia, o token não é enviado para lá.',

  'problem.proxy.step': 'o proxy recusa',
  'problem.proxy.beside': 'O proxy recusa.',
  'problem.proxy.named': 'O proxy não deixa o Usher chegar a {name}.',
  'problem.proxy.signIn':
    'O proxy deste computador não deixa o Usher chegar a {where, select, known {{address}} other {esse endereço}}.',
  'problem.proxy.cancel': 'Não foi possível acessar o servidor.',
  'problem.proxy.terminal': 'O proxy não deixa o Usher passar.',
  'problem.proxy-setting.step': 'a configuração de proxy não serve',
  'problem.proxy-setting.beside': 'A configuração de proxy não serve.',
  'problem.proxy-setting.named': 'A configuração de proxy deste computador não serve para acessar {name}.',
  'problem.proxy-setting.signIn':
    'A configuração de proxy deste computador não serve para acessar {where, select, known {{address}} other {esse endereço}}.',
  'problem.proxy-setting.cancel': 'Não foi possível acessar o servidor.',
  'problem.proxy-setting.terminal': 'A configuração de proxy não serve.',

  'problem.lost.step': 'conexão cortada',
  'problem.lost.beside': 'Conexão perdida.',
  'problem.lost.named': 'A conexão com {name} foi perdida.',
  'problem.lost.signIn':
    'Nada responde {where, select, known {em {address}} other {nesse endereço}}. Verifique o endereço e se o servidor está ligado.',
  'problem.lost.cancel': 'Não foi possível acessar o servidor.',
  'problem.lost.terminal': 'O servidor está inacessível.',

  'problem.silent.step': 'em silêncio',
  'problem.silent.beside': 'Conexão perdida.',
  'problem.silent.named': 'A conexão com {name} foi perdida.',
  'problem.silent.signIn':
    'Nada responde {where, select, known {em {address}} other {nesse endereço}}. Verifique o endereço e se o servidor está ligado.',
  'problem.silent.cancel': 'Não foi possível acessar o servidor.',
  'problem.silent.terminal': 'O servidor está inacessível.',

  'problem.still-running.cancel': 'O Plex aceitou interromper isso, mas ainda está em andamento.',

  'problem.no-address.signIn': 'Digite o endereço do servidor, por exemplo 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'Isso não é um endereço. Ele tem a forma 192.168.1.20:32400 ou https://plex.example.com.',
  'problem.no-token.signIn': 'Digite um token do servidor.',
  'problem.no-servers.signIn':
    'Esta conta Plex não tem nenhum servidor que o Usher possa usar. Entre com outra conta ou use um endereço e um token.',
  'problem.too-late.signIn': 'O login não foi confirmado a tempo. Tente de novo.',
  'problem.no-plex-tv.signIn':
    'plex.tv está inacessível. Verifique a conexão com a internet e tente de novo.',
  'problem.keychain-locked.signIn': 'O chaveiro está bloqueado. Desbloqueie-o e tente de novo.',
  'problem.keychain-missing.signIn':
    'Este computador não tem um chaveiro que o Usher possa usar. Entre de novo, ou inicie um e tente de novo.',
  'problem.keychain-empty.signIn':
    'O chaveiro não fornece nenhum login do Usher. Se estiver bloqueado, desbloqueie-o e tente de novo; senão, entre de novo.',
  'problem.keychain-denied.signIn': 'O chaveiro não deixou o Usher ler o login. Permita e tente de novo.',
};
