import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'Usher needs nothing, but for other apps let the router answer for plex.direct, in dnsmasq by `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'Let the proxy before {hostname} pass Upgrade and Connection on, in nginx by `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy': 'Exempt {hostname} from the proxy {proxy}, or let that pass WebSocket on.',
  'remedy.proxy-buffers':
    'Let the proxy before {hostname} hold nothing back and pass Upgrade on, in nginx by `proxy_buffering off`, `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'Exempt {hostname} from the proxy {proxy}, or let that pass WebSocket on and hold no answers back.',
  'remedy.stream-refused':
    'If a proxy stands before {who, select, named {{name}} other {the server}}, let it allow `/:/websockets/notifications` as it allows `/activities`.',
  'remedy.relay-only':
    'Turn on Remote Access in the settings of {who, select, named {{name}} other {the server}}, or forward its port in the router, so that there is a direct way.',
  'remedy.not-owner.limited':
    'Sign in with the owner’s account to see everything on {who, select, named {{name}} other {the server}}.',
  'remedy.not-owner': 'Sign in with the account that owns {who, select, named {{name}} other {the server}}.',
  'remedy.token-expired':
    'Sign in again to get a new token for {who, select, named {{name}} other {the server}}, or set a new PLEX_TOKEN where it comes from there.',
  'remedy.starting':
    'Wait a few minutes until {who, select, named {{name}} other {the server}} is up, and Usher shows it by itself.',
  'remedy.certificate-changed':
    'Agree to the new certificate only if you renewed it on {who, select, named {{name}} other {the server}}, for otherwise somebody may be listening in.',
  'remedy.certificate-untrusted':
    'Compare its fingerprint with that of {who, select, named {{name}} other {the server}} and agree to it in Usher, or let this computer trust its authority.',
  'remedy.certificate-untrusted.plex-direct':
    'Exempt plex.direct from whatever inspects TLS on the way, such as a virus scanner or a company’s proxy.',
  'remedy.certificate-untrusted.proxy':
    'Let this computer trust its authority, or exempt {hostname} from the proxy {proxy}.',
  'remedy.certificate-outdated':
    'Check the clock of this computer, and if that is right renew the certificate at {host}.',
  'remedy.certificate-name':
    'Use an address that the certificate names, or agree to this very certificate in Usher if it is that of {who, select, named {{name}} other {the server}}.',
  'remedy.certificate-name.plex-direct':
    'Find out what else answers at {spelled}, for it is not {who, select, named {{name}} other {the server}}.',
  'remedy.certificate-name.proxy':
    'Use an address that the certificate names, or exempt {hostname} from the proxy {proxy}.',
  'remedy.plain-only':
    'Set “Secure connections” to “Preferred” in the network settings of {who, select, named {{name}} other {the server}}, or agree in Usher to do without in your own network.',
  'remedy.plain-outside': 'Use an https:// address for {who, select, named {{name}} other {the server}}.',
  'remedy.wrong-server':
    'Correct the address of {who, select, named {{name}} other {the server}} in Usher, and give its machine a fixed one in the router.',
  'remedy.guarded':
    'Let that pass requests for {who, select, named {{name}} other {the server}} through, which checks its own tokens.',
  'remedy.server-error':
    'Look into the log of {who, select, named {{name}} other {the server}}, and restart it if this stays so.',
  'remedy.not-plex':
    'Check the host and the port of {host}, and where a proxy there leads: Plex’s own port is 32400.',
  'remedy.no-tls':
    'Set “Secure connections” to “Preferred” in the network settings of {who, select, named {{name}} other {the server}}, or use its http:// address in your own network.',
  'remedy.tls-broken':
    'Check what listens at {host}, and whether a proxy there has a certificate for {hostname}.',
  'remedy.proxy-refuses':
    'Let the proxy {proxy} allow CONNECT to {host}, or exempt {hostname} from it (in the terminal: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'Give the system’s settings the user name and password that the proxy {proxy} wants.',
  'remedy.proxy-refuses.error':
    'Check that the proxy {proxy} can reach {host} itself, or exempt {hostname} from it (in the terminal: NO_PROXY).',
  'remedy.proxy-setting':
    'Name an http, https or SOCKS 5 proxy with host and port in the system’s settings (in the terminal: HTTPS_PROXY or ALL_PROXY), or exempt {hostname} from it.',
  'remedy.proxy-unreachable':
    'Start the proxy {proxy}, correct it in the system’s settings (in the terminal: HTTPS_PROXY), or exempt {hostname} from it.',
  'remedy.timed-out':
    'Check that the machine of {who, select, named {{name}} other {the server}} is on, that this computer may reach {host}, and that no firewall is in between.',
  'remedy.timed-out.list': 'Restart {who, select, named {{name}} other {the server}} if this stays so.',
  'remedy.unreachable':
    'Check that the machine of {who, select, named {{name}} other {the server}} is on and Plex Media Server runs there, and that {host} is still its address.',
  'remedy.no-dns':
    'Check the spelling of {hostname}, or use an address such as 192.168.1.20:32400 for {who, select, named {{name}} other {the server}}.',
  'remedy.no-dns.timed-out': 'Check that this computer is online, and which DNS server it uses.',
  'remedy.no-address':
    'Sign in again, or add {who, select, named {{name}} other {the server}} by its address.',
  'remedy.unfinished': 'Examine {who, select, named {{name}} other {the server}} again.',
};
