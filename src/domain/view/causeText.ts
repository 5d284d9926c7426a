import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { sentence, subjectOf } from './diagnosisSubject.ts';

/** One sentence that names the cause. */
export function causeText(diagnosis: Diagnosis): string {
  return sentence(wordsOf(diagnosis));
}

function wordsOf(diagnosis: Diagnosis): string {
  const { cause, verdict, address, step, name, host, hostname, detail, fact, proxy } = subjectOf(diagnosis);
  switch (cause) {
    case 'fine':
      return `${name} is live over WebSocket at ${host}${proxy && `, through the proxy ${proxy}`}.`;
    case 'dns-rebinding':
      return `The DNS server here withholds ${hostname}${fact}, as protection against DNS rebinding does, and Usher goes straight to ${address?.spelled}.`;
    case 'proxy-no-upgrade':
      return `WebSocket does not get through to ${name} at ${host}${fact}, most likely for ${proxy ? `the proxy ${proxy}` : 'a reverse proxy'} that passes no Upgrade on, so Usher ${insteadText(diagnosis)}.`;
    case 'proxy-buffers':
      return `Neither WebSocket${fact} nor EventSource gets through to ${name} at ${host}, most likely for ${proxy ? `the proxy ${proxy}` : 'a reverse proxy'} that holds answers back, so Usher ${insteadText(diagnosis)}.`;
    case 'stream-refused':
      return `${name} at ${host} lets this account see its list but not the live stream${fact}, so Usher ${insteadText(diagnosis)}.`;
    case 'relay-only':
      return `${name} is reached through Plex’s relay only, at ${host}, which is slow.`;
    case 'not-owner':
      return verdict === 'limited'
        ? `${name} belongs to somebody else, so only your own activities show.`
        : `${name} at ${host} accepts the token, but does not let this account see its activities${fact}.`;
    case 'token-expired':
      return `${name} answers at ${host}, but does not accept the token any more${fact}.`;
    case 'starting':
      return `${name} at ${host} is starting up, or busy with its database${fact}.`;
    case 'certificate-changed':
      return `The certificate at ${host} is not the one that you agreed to for ${name}: it is ${detail}.`;
    case 'certificate-untrusted':
      return `Nobody whom this computer trusts vouches for the certificate at ${host}, ${detail}.`;
    case 'certificate-outdated':
      return `The certificate at ${host} is ${detail}, and not now.`;
    case 'certificate-name':
      return `The certificate at ${host} is ${detail}, and not to ${hostname}.`;
    case 'plain-only':
      return `${name} answers at ${host} without encryption only, and nobody has agreed to that.`;
    case 'plain-outside':
      return `${host} is outside your network, and without encryption anybody on the way could read the token.`;
    case 'wrong-server':
      return `Another Plex Media Server than ${name} answers at ${host}${fact}.`;
    case 'guarded':
      return `Something before ${name} at ${host} wants a sign-in of its own${fact}.`;
    case 'server-error':
      return `${name} answers at ${host} with an error${fact}.`;
    case 'not-plex':
      return `What answers at ${host} is not a Plex Media Server${fact}.`;
    case 'no-tls':
      return `${host} answers, but does not speak TLS.`;
    case 'tls-broken':
      return `${host} breaks off before it shows a certificate${fact}.`;
    case 'proxy-refuses':
      return `The proxy ${proxy} does not let Usher through to ${name} at ${host}${step?.status === undefined ? '' : ` (status ${step.status})`}.`;
    case 'proxy-unreachable':
      return `The proxy ${proxy} on the way to ${name} does not answer${fact}.`;
    case 'timed-out':
      return step?.name === 'list'
        ? `${name} answers at ${host}, but does not tell its activities in time.`
        : `${name} does not answer in time at ${host}${othersText(diagnosis)}.`;
    case 'unreachable':
      return `${name} is not reachable at ${host}${fact}${othersText(diagnosis)}.`;
    case 'no-dns':
      return step?.problem === 'timed-out'
        ? `No DNS server answers here, so nobody knows the address of ${hostname}${fact}.`
        : `Nobody here knows an address for ${hostname}, the name of ${name}${fact}.`;
    case 'no-address':
      return `No address of ${name} is known.`;
    case 'unfinished':
      return `${name} was not examined to the end.`;
  }
}

function insteadText({ transport }: Diagnosis): string {
  return transport === 'eventsource' ? 'listens by EventSource' : 'asks every few seconds';
}

function othersText({ addresses }: Diagnosis): string {
  const others = addresses.length - 1;
  if (others < 1) return '';
  return others === 1 ? ', nor at its other address' : `, nor at its ${others} other addresses`;
}
