import { plainText } from '../plainText.ts';
import type { KeychainProblem } from '../problem.ts';
import { type TrustPrompt, trustPromptId } from '../serverAddress.ts';
import type { SignInProblem } from '../state.ts';
import type { TrustPromptView } from './view.ts';

/** Why signing in did not come about, as a sentence with a next step. */
export function signInProblemText(problem: SignInProblem, address: string): string {
  const there = plainText(address) || 'that address';
  switch (problem) {
    case 'no-address':
      return 'Enter the address of the server, for example 192.168.1.20:32400.';
    case 'bad-address':
      return 'That is not an address. It looks like 192.168.1.20:32400 or https://plex.example.com.';
    case 'no-token':
      return 'Enter a token of the server.';
    case 'expired':
      return 'The server does not accept the kept token any more. Sign in again.';
    case 'refused':
      return 'The server does not accept this token.';
    case 'forbidden':
      return 'The server knows this token, but does not let it see activities.';
    case 'starting':
      return 'The server is starting up. Try again in a minute.';
    case 'not-plex':
    case 'not-found':
    case 'bad-request':
      return `What answers at ${there} is not a Plex Media Server.`;
    case 'wrong-server':
      return `Another server answers at ${there}.`;
    case 'certificate':
      return `The certificate of ${there} does not fit that address.`;
    case 'outdated':
      return `The certificate of ${there} is not valid at this time. Check the clock here and there.`;
    case 'untrusted':
    case 'certificate-changed':
      return `Nobody this computer knows vouches for the certificate of ${there}.`;
    case 'plain':
    case 'plain-outside':
      return `${there} is outside your network: without encryption everybody on the way could read the token. Use an https:// address.`;
    case 'proxy':
      return `The proxy of this computer does not let Usher through to ${there}.`;
    case 'no-such-name':
      return `No computer is known by the name in ${there}. Check the address.`;
    case 'timed-out':
      return `Nothing answered at ${there} in time.`;
    case 'too-many':
    case 'server-error':
      return `The server at ${there} answers with an error.`;
    case 'lost':
    case 'silent':
    case 'unreachable':
      return `Nothing answers at ${there}. Check the address, and that the server runs.`;
    case 'no-servers':
      return 'This Plex account has no server. Sign in with another account, or use an address and a token.';
    case 'too-late':
      return 'The sign-in was not confirmed in time. Try again.';
    case 'no-plex-tv':
      return 'plex.tv cannot be reached. Check the connection to the internet, and try again.';
    case 'keychain-locked':
      return 'The keychain is locked. Unlock it, and try again.';
    case 'keychain-missing':
      return 'This computer has no keychain that Usher could use. Sign in again, or start one and try again.';
    case 'keychain-empty':
      return 'The keychain gives no sign-in for Usher. If it is locked, unlock it and try again; else sign in again.';
    case 'keychain-denied':
      return 'The keychain did not let Usher read its sign-in. Allow it, and try again.';
  }
}

/** Why the tokens live until Usher quits. */
export function keychainText(problem: KeychainProblem): string {
  switch (problem) {
    case 'missing':
      return 'No keychain here: the token is forgotten when Usher quits.';
    case 'locked':
      return 'The keychain is locked: the token is forgotten when Usher quits.';
    case 'denied':
      return 'The keychain did not take the token: it is forgotten when Usher quits.';
  }
}

/** `name` is the server's, as far as it is known. */
export function trustPromptView(
  trustPrompt: TrustPrompt,
  serverId: string,
  name: string | undefined,
): TrustPromptView {
  const host = new URL(trustPrompt.url).host;
  const who = plainText(name ?? '') || 'The server';
  const common = { serverId, promptId: trustPromptId(trustPrompt) };
  if (trustPrompt.kind === 'plain') {
    return {
      ...common,
      text: `${who} answers without encryption only, at ${host}. Anybody in your network could read the token.`,
      fingerprint: undefined,
      isAlarm: false,
      trust: 'Use it without encryption',
    };
  }
  const { fingerprint, pinned } = trustPrompt;
  if (pinned !== undefined) {
    return {
      ...common,
      text: `${who} shows another certificate at ${host} than the one you agreed to. Unless it was renewed, somebody may be listening in. The token was not sent.`,
      fingerprint,
      isAlarm: true,
      trust: 'Trust the new certificate',
    };
  }
  const names = trustPrompt.names.slice(0, 3).map(plainText).join(', ');
  const reason =
    trustPrompt.pin.kind === 'name'
      ? `The certificate at ${host} is Plex’s own for a server, made out to ${names}.`
      : `Nobody this computer knows vouches for the certificate at ${host}${names ? `, made out to ${names}` : ''}.`;
  return {
    ...common,
    text: `${reason} Trust it if this is your server’s fingerprint:`,
    fingerprint,
    isAlarm: false,
    trust: 'Trust this certificate',
  };
}
