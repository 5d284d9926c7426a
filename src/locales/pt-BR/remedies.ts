import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'O Usher não precisa de nada, mas para outros apps deixe o roteador responder por plex.direct, no dnsmasq com `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'Faça o proxy à frente de {hostname} repassar Upgrade e Connection, no nginx com `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` e `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy': 'Exclua {hostname} do proxy {proxy}, ou faça-o repassar WebSocket.',
  'remedy.proxy-buffers':
    'Faça o proxy à frente de {hostname} não reter nada e repassar Upgrade, no nginx com `proxy_buffering off`, `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` e `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'Exclua {hostname} do proxy {proxy}, ou faça-o repassar WebSocket sem reter respostas.',
  'remedy.stream-refused':
    'Se houver um proxy à frente {who, select, named {de {name}} other {do servidor}}, faça-o permitir `/:/websockets/notifications` como permite `/activities`.',
  'remedy.relay-only':
    'Ative o acesso remoto nas configurações {who, select, named {de {name}} other {do servidor}}, ou encaminhe a porta dele no roteador, para que haja um caminho direto.',
  'remedy.not-owner.limited':
    'Entre com a conta do proprietário para ver tudo {who, select, named {em {name}} other {no servidor}}.',
  'remedy.not-owner': 'Entre com a conta proprietária {who, select, named {de {name}} other {do servidor}}.',
  'remedy.token-expired':
    'Entre de novo para obter um novo token para {who, select, named {{name}} other {o servidor}}, ou defina um novo PLEX_TOKEN, se ele vier de lá.',
  'remedy.starting':
    'Espere alguns minutos até {who, select, named {{name}} other {o servidor}} ficar pronto; o Usher o mostra automaticamente.',
  'remedy.certificate-changed':
    'Aceite o novo certificado só se você o renovou {who, select, named {em {name}} other {no servidor}}; caso contrário, alguém pode estar espionando.',
  'remedy.certificate-untrusted':
    'Compare a impressão digital do certificado com a {who, select, named {de {name}} other {do servidor}} e aceite-o no Usher, ou faça este computador confiar na autoridade que o emitiu.',
  'remedy.certificate-untrusted.plex-direct':
    'Exclua plex.direct do que inspeciona o TLS no caminho, como um antivírus ou o proxy de uma empresa.',
  'remedy.certificate-untrusted.proxy':
    'Faça este computador confiar na autoridade que emitiu o certificado, ou exclua {hostname} do proxy {proxy}.',
  'remedy.certificate-outdated':
    'Verifique o relógio deste computador e, se estiver certo, renove o certificado em {host}.',
  'remedy.certificate-name':
    'Use um endereço que conste no certificado, ou aceite este mesmo certificado no Usher, se for o {who, select, named {de {name}} other {do servidor}}.',
  'remedy.certificate-name.plex-direct':
    'Descubra o que mais responde em {spelled}, pois não é {who, select, named {{name}} other {o servidor}}.',
  'remedy.certificate-name.proxy':
    'Use um endereço que conste no certificado, ou exclua {hostname} do proxy {proxy}.',
  'remedy.plain-only':
    'Defina “Conexões seguras” como “Preferencial” nas configurações de rede {who, select, named {de {name}} other {do servidor}}, ou aceite no Usher dispensar a criptografia na sua própria rede.',
  'remedy.plain-outside': 'Use um endereço https:// para {who, select, named {{name}} other {o servidor}}.',
  'remedy.wrong-server':
    'Corrija o endereço {who, select, named {de {name}} other {do servidor}} no Usher e dê um endereço fixo à máquina dele no roteador.',
  'remedy.guarded':
    'Faça essa proteção deixar passar as requisições para {who, select, named {{name}} other {o servidor}}, que verifica os próprios tokens.',
  'remedy.server-error':
    'Consulte o log {who, select, named {de {name}} other {do servidor}} e reinicie-o se isso continuar.',
  'remedy.not-plex':
    'Verifique o host e a porta de {host}, e para onde leva um proxy ali: a porta do próprio Plex é 32400.',
  'remedy.no-tls':
    'Defina “Conexões seguras” como “Preferencial” nas configurações de rede {who, select, named {de {name}} other {do servidor}}, ou use o endereço http:// na sua própria rede.',
  'remedy.tls-broken':
    'Verifique o que escuta em {host} e se um proxy ali tem um certificado para {hostname}.',
  'remedy.proxy-refuses':
    'Faça o proxy {proxy} permitir CONNECT para {host}, ou exclua {hostname} dele (no terminal: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'Informe nas configurações do sistema o nome de usuário e a senha que o proxy {proxy} exige.',
  'remedy.proxy-refuses.error':
    'Verifique se o próprio proxy {proxy} consegue acessar {host}, ou exclua {hostname} dele (no terminal: NO_PROXY).',
  'remedy.proxy-setting':
    'Informe um proxy http, https ou SOCKS 5 com host e porta nas configurações do sistema (no terminal: HTTPS_PROXY ou ALL_PROXY), ou exclua {hostname} dele.',
  'remedy.proxy-unreachable':
    'Inicie o proxy {proxy}, corrija-o nas configurações do sistema (no terminal: HTTPS_PROXY), ou exclua {hostname} dele.',
  'remedy.timed-out':
    'Verifique se a máquina {who, select, named {de {name}} other {do servidor}} está ligada, se este computador pode acessar {host} e se não há um firewall no caminho.',
  'remedy.timed-out.list': 'Reinicie {who, select, named {{name}} other {o servidor}} se isso continuar.',
  'remedy.unreachable':
    'Verifique se a máquina {who, select, named {de {name}} other {do servidor}} está ligada com o Plex Media Server em execução, e se {host} ainda é o endereço dela.',
  'remedy.no-dns':
    'Verifique a grafia de {hostname}, ou use um endereço como 192.168.1.20:32400 para {who, select, named {{name}} other {o servidor}}.',
  'remedy.no-dns.timed-out': 'Verifique se este computador está online e qual servidor DNS ele usa.',
  'remedy.no-address':
    'Entre de novo, ou adicione {who, select, named {{name}} other {o servidor}} pelo endereço.',
  'remedy.unfinished': 'Execute de novo o diagnóstico {who, select, named {de {name}} other {do servidor}}.',
};
