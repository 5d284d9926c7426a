import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'Nome',
  'step.tcp': 'Conexão',
  'step.tls': 'Certificado',
  'step.identity': 'Servidor',
  'step.token': 'Token',
  'step.list': 'Atividades',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'Rede local',
  'how.remote': 'Acesso remoto',
  'how.relay': 'Relay do Plex',
  'how.typed': 'Por endereço',
  'how.local.proxy': 'Rede local, pelo proxy {proxy}',
  'how.remote.proxy': 'Acesso remoto, pelo proxy {proxy}',
  'how.relay.proxy': 'Relay do Plex, pelo proxy {proxy}',
  'how.typed.proxy': 'Por endereço, pelo proxy {proxy}',

  'cause.fine':
    '{who, select, named {{name}} other {O servidor}} está conectado em tempo real por WebSocket em {host}{via, select, proxy {, pelo proxy {proxy}} other {}}.',
  'cause.dns-rebinding':
    'O servidor DNS daqui não revela {hostname}{detailed, select, yes { ({detail})} other {}}, como faz a proteção contra DNS rebinding, e o Usher vai direto a {spelled}.',
  'cause.proxy-no-upgrade':
    'O WebSocket não chega {who, select, named {a {name}} other {ao servidor}} em {host}{detailed, select, yes { ({detail})} other {}}, provavelmente por causa {via, select, proxy {do proxy {proxy},} other {de um proxy reverso}} que não repassa o Upgrade; por isso o Usher {transport, select, eventsource {escuta por EventSource} other {consulta a cada poucos segundos}}.',
  'cause.proxy-buffers':
    'Nem o WebSocket{detailed, select, yes { ({detail})} other {}} nem o EventSource chegam {who, select, named {a {name}} other {ao servidor}} em {host}, provavelmente por causa {via, select, proxy {do proxy {proxy},} other {de um proxy reverso}} que retém respostas; por isso o Usher {transport, select, eventsource {escuta por EventSource} other {consulta a cada poucos segundos}}.',
  'cause.stream-refused':
    '{who, select, named {{name}} other {O servidor}} em {host} deixa esta conta ver a lista, mas não a transmissão em tempo real{detailed, select, yes { ({detail})} other {}}; por isso o Usher {transport, select, eventsource {escuta por EventSource} other {consulta a cada poucos segundos}}.',
  'cause.relay-only':
    'Só se chega {who, select, named {a {name}} other {ao servidor}} pelo relay do Plex, em {host}, que é lento.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {O servidor}} é de outra pessoa, por isso só aparecem suas próprias atividades.',
  'cause.not-owner':
    '{who, select, named {{name}} other {O servidor}} em {host} aceita o token, mas não deixa esta conta ver as atividades{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    '{who, select, named {{name}} other {O servidor}} responde em {host}, mas não aceita mais o token{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {O servidor}} em {host} está iniciando ou ocupado com o banco de dados{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'O certificado em {host} não é o que você aceitou para {who, select, named {{name}} other {o servidor}}: {detail}.',
  'cause.certificate-untrusted':
    'Nenhuma autoridade em que este computador confia atesta o certificado em {host}: {detail}.',
  'cause.certificate-outdated': 'O certificado em {host} não é válido agora: {detail}.',
  'cause.certificate-name': 'O certificado em {host} não corresponde a {hostname}: {detail}.',
  'cause.plain-only':
    '{who, select, named {{name}} other {O servidor}} só responde sem criptografia em {host}, e ninguém aceitou isso.',
  'cause.plain-outside':
    '{host} está fora da sua rede e, sem criptografia, qualquer um no caminho poderia ler o token.',
  'cause.wrong-server':
    'Quem responde em {host} é outro Plex Media Server, não {who, select, named {{name}} other {o esperado}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'Algo à frente {who, select, named {de {name}} other {do servidor}} em {host} exige um login próprio{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    '{who, select, named {{name}} other {O servidor}} responde em {host} com um erro{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex':
    'O que responde em {host} não é um Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': '{host} responde, mas não usa TLS.',
  'cause.tls-broken':
    '{host} corta a conexão antes de mostrar um certificado{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'O proxy {proxy} não deixa o Usher chegar {who, select, named {a {name}} other {ao servidor}} em {host}.',
  'cause.proxy-refuses.status':
    'O proxy {proxy} não deixa o Usher chegar {who, select, named {a {name}} other {ao servidor}} em {host} (status {status}).',
  'cause.proxy-setting':
    'A configuração de proxy para {who, select, named {{name}} other {o servidor}} em {host} não serve{detailed, select, yes {: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'O proxy {proxy} no caminho até {who, select, named {{name}} other {o servidor}} não responde{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    '{who, select, named {{name}} other {O servidor}} não responde a tempo em {host}{others, plural, =0 {} one {, nem no seu outro endereço} other {, nem nos seus outros # endereços}}.',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {O servidor}} responde em {host}, mas não informa as atividades a tempo.',
  'cause.unreachable':
    '{who, select, named {{name}} other {O servidor}} está inacessível em {host}{detailed, select, yes { ({detail})} other {}}{others, plural, =0 {} one {, e também no seu outro endereço} other {, e também nos seus outros # endereços}}.',
  'cause.no-dns':
    'Ninguém aqui conhece um endereço para {hostname}, o nome {who, select, named {de {name}} other {do servidor}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'Nenhum servidor DNS responde aqui, por isso ninguém conhece o endereço de {hostname}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'Nenhum endereço {who, select, named {de {name}} other {do servidor}} é conhecido.',
  'cause.unfinished': 'O diagnóstico {who, select, named {de {name}} other {do servidor}} não chegou ao fim.',
};
