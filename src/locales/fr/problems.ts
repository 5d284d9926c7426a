import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'not accepted',
  'problem.refused.beside': 'Token not accepted.',
  'problem.refused.named': '{name} does not accept the token any more.',
  'problem.refused.signIn': 'The server does not accept this token.',
  'problem.refused.cancel': 'Plex refused: this account may not stop it.',
  'problem.refused.terminal': 'The server does not accept the token.',

  'problem.forbidden.step': 'not allowed',
  'problem.forbidden.beside': 'Not for this account.',
  'problem.forbidden.named': '{name} does not let this account see its activities.',
  'problem.forbidden.signIn': 'The server knows this token, but does not let it see activities.',
  'problem.forbidden.cancel': 'Plex refused: this account may not stop it.',
  'problem.forbidden.terminal': 'The server does not allow this to the token.',

  'problem.expired.step': 'expired',
  'problem.expired.beside': 'Token not accepted.',
  'problem.expired.named': '{name} does not accept the token any more.',
  'problem.expired.signIn': 'The server does not accept the kept token any more. Sign in again.',
  'problem.expired.cancel': 'Plex refused: the token has run out.',
  'problem.expired.terminal': 'The server does not accept the token.',

  'problem.not-found.step': 'not found',
  'problem.not-found.beside': 'Answers with an error.',
  'problem.not-found.named': '{name} answers with an error.',
  'problem.not-found.signIn':
    'What answers at {where, select, known {{address}} other {that address}} is not a Plex Media Server.',
  'problem.not-found.cancel': 'The server answered with an error.',
  'problem.not-found.terminal': 'What answers there is not a Plex Media Server.',

  'problem.bad-request.step': 'refused',
  'problem.bad-request.beside': 'Answers with an error.',
  'problem.bad-request.named': '{name} answers with an error.',
  'problem.bad-request.signIn':
    'What answers at {where, select, known {{address}} other {that address}} is not a Plex Media Server.',
  'problem.bad-request.cancel': 'Plex refused to stop this.',
  'problem.bad-request.terminal': 'The server answers with an error.',

  'problem.too-many.step': 'asked too often',
  'problem.too-many.beside': 'Answers with an error.',
  'problem.too-many.named': '{name} answers with an error.',
  'problem.too-many.signIn':
    'The server at {where, select, known {{address}} other {that address}} answers with an error.',
  'problem.too-many.cancel': 'The server answered with an error.',
  'problem.too-many.terminal': 'The server answers with an error.',

  'problem.starting.step': 'starting up',
  'problem.starting.beside': 'Starting up.',
  'problem.starting.named': '{name} is starting up.',
  'problem.starting.signIn': 'The server is starting up. Try again in a minute.',
  'problem.starting.cancel': 'The server is starting up. Try again in a minute.',
  'problem.starting.terminal': 'The server is starting up.',

  'problem.server-error.step': 'an error',
  'problem.server-error.beside': 'Answers with an error.',
  'problem.server-error.named': '{name} answers with an error.',
  'problem.server-error.signIn':
    'The server at {where, select, known {{address}} other {that address}} answers with an error.',
  'problem.server-error.cancel': 'The server answered with an error.',
  'problem.server-error.terminal': 'The server answers with an error.',

  'problem.unreachable.step': 'not reachable',
  'problem.unreachable.beside': 'Not reachable.',
  'problem.unreachable.named': '{name} is not reachable.',
  'problem.unreachable.signIn':
    'Nothing answers at {where, select, known {{address}} other {that address}}. Check the address, and that the server runs.',
  'problem.unreachable.cancel': 'The server could not be reached.',
  'problem.unreachable.terminal': 'The server cannot be reached.',

  'problem.no-such-name.step': 'not known here',
  'problem.no-such-name.beside': 'Name not known here.',
  'problem.no-such-name.named': 'The name of the address of {name} is not known here.',
  'problem.no-such-name.signIn':
    'No computer is known by the name in {where, select, known {{address}} other {that address}}. Check the address.',
  'problem.no-such-name.cancel': 'The server could not be reached.',
  'problem.no-such-name.terminal': 'The name in the address is not known here.',

  'problem.timed-out.step': 'no answer in time',
  'problem.timed-out.beside': 'No answer.',
  'problem.timed-out.named': '{name} does not answer.',
  'problem.timed-out.signIn':
    'Nothing answered at {where, select, known {{address}} other {that address}} in time.',
  'problem.timed-out.cancel': 'The server did not answer in time. It may still stop.',
  'problem.timed-out.terminal': 'The server did not answer in time.',

  'problem.not-plex.step': 'not a Plex Media Server',
  'problem.not-plex.beside': 'Another server is there.',
  'problem.not-plex.named': 'Something else answers at the address of {name}.',
  'problem.not-plex.signIn':
    'What answers at {where, select, known {{address}} other {that address}} is not a Plex Media Server.',
  'problem.not-plex.cancel': 'The server answered with an error.',
  'problem.not-plex.terminal': 'What answers there is not a Plex Media Server.',

  'problem.guarded.step': 'another sign-in is in the way',
  'problem.guarded.beside': 'Another sign-in is in the way.',
  'problem.guarded.named': 'Something before {name} wants a sign-in of its own.',
  'problem.guarded.signIn':
    'What answers at {where, select, known {{address}} other {that address}} wants a sign-in of its own before it lets Usher to the server.',
  'problem.guarded.cancel': 'The server could not be reached.',
  'problem.guarded.terminal': 'Something before the server wants a sign-in of its own.',

  'problem.wrong-server.step': 'another server',
  'problem.wrong-server.beside': 'Another server is there.',
  'problem.wrong-server.named': 'Something else answers at the address of {name}.',
  'problem.wrong-server.signIn':
    'Another server answers at {where, select, known {{address}} other {that address}}.',
  'problem.wrong-server.cancel': 'The server answered with an error.',
  'problem.wrong-server.terminal': 'Another server answers at this address.',

  'problem.certificate.step': 'another name',
  'problem.certificate.beside': 'Wrong certificate name.',
  'problem.certificate.named': 'The certificate of {name} does not fit its address.',
  'problem.certificate.signIn':
    'The certificate of {where, select, known {{address}} other {that address}} does not fit that address.',
  'problem.certificate.cancel': 'The server could not be reached.',
  'problem.certificate.terminal': 'The certificate of the server does not fit its address.',

  'problem.outdated.step': 'not valid at this time',
  'problem.outdated.beside': 'Certificate out of date.',
  'problem.outdated.named': 'The certificate of {name} is not valid at this time.',
  'problem.outdated.signIn':
    'The certificate of {where, select, known {{address}} other {that address}} is not valid at this time. Check the clock here and there.',
  'problem.outdated.cancel': 'The server could not be reached.',
  'problem.outdated.terminal': 'The certificate of the server is not valid at this time.',

  'problem.untrusted.step': 'nobody known vouches for it',
  'problem.untrusted.beside': 'Unknown certificate.',
  'problem.untrusted.named': 'Nobody this computer knows vouches for the certificate of {name}.',
  'problem.untrusted.signIn':
    'Nobody this computer knows vouches for the certificate of {where, select, known {{address}} other {that address}}.',
  'problem.untrusted.cancel': 'The server could not be reached.',
  'problem.untrusted.terminal':
    'Nobody this computer knows vouches for the certificate of the server: agree to it in the app.',

  'problem.certificate-changed.step': 'not the one agreed to',
  'problem.certificate-changed.beside': 'Its certificate has changed.',
  'problem.certificate-changed.named': '{name} shows another certificate than the one you agreed to.',
  'problem.certificate-changed.signIn':
    'Nobody this computer knows vouches for the certificate of {where, select, known {{address}} other {that address}}.',
  'problem.certificate-changed.cancel': 'The server could not be reached.',
  'problem.certificate-changed.terminal':
    'The server shows another certificate than the one that was agreed to.',

  'problem.plain.step': 'without encryption',
  'problem.plain.beside': 'Not encrypted.',
  'problem.plain.named': '{name} answers without encryption only.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {That address}} is outside your network: without encryption everybody on the way could read the token. Use an https:// address.',
  'problem.plain.cancel': 'The server could not be reached.',
  'problem.plain.terminal':
    'The server answers without encryption only: agree to it in the app, or write http:// in PLEX_URL.',

  'problem.plain-outside.step': 'outside your network and without encryption',
  'problem.plain-outside.beside': 'Not encrypted.',
  'problem.plain-outside.named': '{name} is outside your network, and has no encryption.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {That address}} is outside your network: without encryption everybody on the way could read the token. Use an https:// address.',
  'problem.plain-outside.cancel': 'The server could not be reached.',
  'problem.plain-outside.terminal':
    'The server is outside this network: without encryption the token is not sent there.',

  'problem.proxy.step': 'the proxy refuses',
  'problem.proxy.beside': 'The proxy refuses.',
  'problem.proxy.named': 'The proxy does not let Usher through to {name}.',
  'problem.proxy.signIn':
    'The proxy of this computer does not let Usher through to {where, select, known {{address}} other {that address}}.',
  'problem.proxy.cancel': 'The server could not be reached.',
  'problem.proxy.terminal': 'The proxy does not let Usher through.',
  'problem.proxy-setting.step': 'the proxy setting cannot be used',
  'problem.proxy-setting.beside': 'The proxy setting cannot be used.',
  'problem.proxy-setting.named': 'The proxy setting of this computer cannot be used to reach {name}.',
  'problem.proxy-setting.signIn':
    'The proxy setting of this computer cannot be used to reach {where, select, known {{address}} other {that address}}.',
  'problem.proxy-setting.cancel': 'The server could not be reached.',
  'problem.proxy-setting.terminal': 'The proxy setting cannot be used.',

  'problem.lost.step': 'cut off',
  'problem.lost.beside': 'Connection lost.',
  'problem.lost.named': 'The connection to {name} was lost.',
  'problem.lost.signIn':
    'Nothing answers at {where, select, known {{address}} other {that address}}. Check the address, and that the server runs.',
  'problem.lost.cancel': 'The server could not be reached.',
  'problem.lost.terminal': 'The server cannot be reached.',

  'problem.silent.step': 'silent',
  'problem.silent.beside': 'Connection lost.',
  'problem.silent.named': 'The connection to {name} was lost.',
  'problem.silent.signIn':
    'Nothing answers at {where, select, known {{address}} other {that address}}. Check the address, and that the server runs.',
  'problem.silent.cancel': 'The server could not be reached.',
  'problem.silent.terminal': 'The server cannot be reached.',

  'problem.still-running.cancel': 'Plex agreed to stop this, but it is still running.',

  'problem.no-address.signIn': 'Enter the address of the server, for example 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'That is not an address. It looks like 192.168.1.20:32400 or https://plex.example.com.',
  'problem.no-token.signIn': 'Enter a token of the server.',
  'problem.no-servers.signIn':
    'This Plex account has no server that Usher could use. Sign in with another account, or use an address and a token.',
  'problem.too-late.signIn': 'The sign-in was not confirmed in time. Try again.',
  'problem.no-plex-tv.signIn':
    'plex.tv cannot be reached. Check the connection to the internet, and try again.',
  'problem.keychain-locked.signIn': 'The keychain is locked. Unlock it, and try again.',
  'problem.keychain-missing.signIn':
    'This computer has no keychain that Usher could use. Sign in again, or start one and try again.',
  'problem.keychain-empty.signIn':
    'The keychain gives no sign-in for Usher. If it is locked, unlock it and try again; else sign in again.',
  'problem.keychain-denied.signIn':
    'The keychain did not let Usher read its sign-in. Allow it, and try again.',
};
