import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'Name',
  'step.tcp': 'Connection',
  'step.tls': 'Certificate',
  'step.identity': 'Server',
  'step.token': 'Token',
  'step.list': 'Activities',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'Local',
  'how.remote': 'Remote',
  'how.relay': 'Plex’s relay',
  'how.typed': 'By address',
  'how.local.proxy': 'Local, through the proxy {proxy}',
  'how.remote.proxy': 'Remote, through the proxy {proxy}',
  'how.relay.proxy': 'Plex’s relay, through the proxy {proxy}',
  'how.typed.proxy': 'By address, through the proxy {proxy}',

  'cause.fine':
    '{who, select, named {{name}} other {The server}} is live over WebSocket at {host}{via, select, proxy {, through the proxy {proxy}} other {}}.',
  'cause.dns-rebinding':
    'The DNS server here withholds {hostname}{detailed, select, yes { ({detail})} other {}}, as protection against DNS rebinding does, and Usher goes straight to {spelled}.',
  'cause.proxy-no-upgrade':
    'WebSocket does not get through to {who, select, named {{name}} other {the server}} at {host}{detailed, select, yes { ({detail})} other {}}, most likely for {via, select, proxy {the proxy {proxy}} other {a reverse proxy}} that passes no Upgrade on, so Usher {transport, select, eventsource {listens by EventSource} other {asks every few seconds}}.',
  'cause.proxy-buffers':
    'Neither WebSocket{detailed, select, yes { ({detail})} other {}} nor EventSource gets through to {who, select, named {{name}} other {the server}} at {host}, most likely for {via, select, proxy {the proxy {proxy}} other {a reverse proxy}} that holds answers back, so Usher {transport, select, eventsource {listens by EventSource} other {asks every few seconds}}.',
  'cause.stream-refused':
    '{who, select, named {{name}} other {The server}} at {host} lets this account see its list but not the live stream{detailed, select, yes { ({detail})} other {}}, so Usher {transport, select, eventsource {listens by EventSource} other {asks every few seconds}}.',
  'cause.relay-only':
    '{who, select, named {{name}} other {The server}} is reached through Plex’s relay only, at {host}, which is slow.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {The server}} belongs to somebody else, so only your own activities show.',
  'cause.not-owner':
    '{who, select, named {{name}} other {The server}} at {host} accepts the token, but does not let this account see its activities{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    '{who, select, named {{name}} other {The server}} answers at {host}, but does not accept the token any more{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {The server}} at {host} is starting up, or busy with its database{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'The certificate at {host} is not the one that you agreed to for {who, select, named {{name}} other {the server}}: it is {detail}.',
  'cause.certificate-untrusted':
    'Nobody whom this computer trusts vouches for the certificate at {host}, {detail}.',
  'cause.certificate-outdated': 'The certificate at {host} is {detail}, and not now.',
  'cause.certificate-name': 'The certificate at {host} is {detail}, and not to {hostname}.',
  'cause.plain-only':
    '{who, select, named {{name}} other {The server}} answers at {host} without encryption only, and nobody has agreed to that.',
  'cause.plain-outside':
    '{host} is outside your network, and without encryption anybody on the way could read the token.',
  'cause.wrong-server':
    'Another Plex Media Server than {who, select, named {{name}} other {the server}} answers at {host}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'Something before {who, select, named {{name}} other {the server}} at {host} wants a sign-in of its own{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    '{who, select, named {{name}} other {The server}} answers at {host} with an error{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex':
    'What answers at {host} is not a Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': '{host} answers, but does not speak TLS.',
  'cause.tls-broken':
    '{host} breaks off before it shows a certificate{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'The proxy {proxy} does not let Usher through to {who, select, named {{name}} other {the server}} at {host}.',
  'cause.proxy-refuses.status':
    'The proxy {proxy} does not let Usher through to {who, select, named {{name}} other {the server}} at {host} (status {status}).',
  'cause.proxy-setting':
    'The proxy setting for {who, select, named {{name}} other {the server}} at {host} cannot be used{detailed, select, yes {: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'The proxy {proxy} on the way to {who, select, named {{name}} other {the server}} does not answer{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    '{who, select, named {{name}} other {The server}} does not answer in time at {host}{others, plural, =0 {} one {, nor at its other address} other {, nor at its # other addresses}}.',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {The server}} answers at {host}, but does not tell its activities in time.',
  'cause.unreachable':
    '{who, select, named {{name}} other {The server}} is not reachable at {host}{detailed, select, yes { ({detail})} other {}}{others, plural, =0 {} one {, nor at its other address} other {, nor at its # other addresses}}.',
  'cause.no-dns':
    'Nobody here knows an address for {hostname}, the name of {who, select, named {{name}} other {the server}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'No DNS server answers here, so nobody knows the address of {hostname}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'No address of {who, select, named {{name}} other {the server}} is known.',
  'cause.unfinished': '{who, select, named {{name}} other {The server}} was not examined to the end.',
};
