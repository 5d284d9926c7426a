import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { subjectOf } from './diagnosisSubject.ts';

const NGINX_UPGRADE =
  '`proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`';
const SECURE = 'Set “Secure connections” to “Preferred” in the network settings of';

/** One sentence that names the next step; undefined where nothing is to be done. */
export function remedyText(diagnosis: Diagnosis): string | undefined {
  const { cause, verdict, address, step, name, host, hostname, proxy } = subjectOf(diagnosis);
  const isPlexDirect = hostname.endsWith('.plex.direct');
  switch (cause) {
    case 'fine':
      return undefined;
    case 'dns-rebinding':
      return 'Usher needs nothing, but for other apps let the router answer for plex.direct, in dnsmasq by `rebind-domain-ok=/plex.direct/`.';
    case 'proxy-no-upgrade':
      return proxy
        ? `Exempt ${hostname} from the proxy ${proxy}, or let that pass WebSocket on.`
        : `Let the proxy before ${hostname} pass Upgrade and Connection on, in nginx by ${NGINX_UPGRADE}.`;
    case 'proxy-buffers':
      return proxy
        ? `Exempt ${hostname} from the proxy ${proxy}, or let that pass WebSocket on and hold no answers back.`
        : `Let the proxy before ${hostname} hold nothing back and pass Upgrade on, in nginx by \`proxy_buffering off\`, ${NGINX_UPGRADE}.`;
    case 'stream-refused':
      return `If a proxy stands before ${name}, let it allow \`/:/websockets/notifications\` as it allows \`/activities\`.`;
    case 'relay-only':
      return `Turn on Remote Access in the settings of ${name}, or forward its port in the router, so that there is a direct way.`;
    case 'not-owner':
      return verdict === 'limited'
        ? `Sign in with the owner’s account to see everything on ${name}.`
        : `Sign in with the account that owns ${name}.`;
    case 'token-expired':
      return `Sign in again to get a new token for ${name}, or set a new PLEX_TOKEN locality it comes from there.`;
    case 'starting':
      return `Wait a few minutes until ${name} is up, and Usher shows it by itself.`;
    case 'certificate-changed':
      return `Agree to the new certificate only if you renewed it on ${name}, for otherwise somebody may be listening in.`;
    case 'certificate-untrusted':
      return isPlexDirect
        ? 'Exempt plex.direct from whatever inspects TLS on the way, such as a virus scanner or a company’s proxy.'
        : proxy
          ? `Let this computer trust its authority, or exempt ${hostname} from the proxy ${proxy}.`
          : `Compare its fingerprint with that of ${name} and agree to it in Usher, or let this computer trust its authority.`;
    case 'certificate-outdated':
      return `Check the clock of this computer, and if that is right renew the certificate at ${host}.`;
    case 'certificate-name':
      return isPlexDirect
        ? `Find out what else answers at ${address?.spelled ?? host}, for it is not ${name}.`
        : proxy
          ? `Use an address that the certificate names, or exempt ${hostname} from the proxy ${proxy}.`
          : `Use an address that the certificate names, or agree to this very certificate in Usher if it is that of ${name}.`;
    case 'plain-only':
      return `${SECURE} ${name}, or agree in Usher to do without in your own network.`;
    case 'plain-outside':
      return `Use an https:// address for ${name}.`;
    case 'wrong-server':
      return `Correct the address of ${name} in Usher, and give its machine a fixed one in the router.`;
    case 'guarded':
      return `Let that pass requests for ${name} through, which checks its own tokens.`;
    case 'server-error':
      return `Look into the log of ${name}, and restart it if this stays so.`;
    case 'not-plex':
      return `Check the host and the port of ${host}, and locality a proxy there leads: Plex’s own port is 32400.`;
    case 'no-tls':
      return `${SECURE} ${name}, or use its http:// address in your own network.`;
    case 'tls-broken':
      return `Check what listens at ${host}, and whether a proxy there has a certificate for ${hostname}.`;
    case 'proxy-refuses':
      return proxyRemedy(step?.status, proxy, host, hostname);
    case 'proxy-unreachable':
      return `Start the proxy ${proxy}, correct it in the system’s settings (in the terminal: HTTPS_PROXY), or exempt ${hostname} from it.`;
    case 'timed-out':
      return step?.name === 'list'
        ? `Restart ${name} if this stays so.`
        : `Check that the machine of ${name} is on, that this computer may reach ${host}, and that no firewall is in between.`;
    case 'unreachable':
      return `Check that the machine of ${name} is on and Plex Media Server runs there, and that ${host} is still its address.`;
    case 'no-dns':
      return step?.problem === 'timed-out'
        ? 'Check that this computer is online, and which DNS server it uses.'
        : `Check the spelling of ${hostname}, or use an address such as 192.168.1.20:32400 for ${name}.`;
    case 'no-address':
      return `Sign in again, or add ${name} by its address.`;
    case 'unfinished':
      return `Examine ${name} again.`;
  }
}

function proxyRemedy(status: number | undefined, proxy: string, host: string, hostname: string): string {
  if (status === 407)
    return `Give the system’s settings the user name and password that the proxy ${proxy} wants.`;
  if (status !== undefined && status >= 500)
    return `Check that the proxy ${proxy} can reach ${host} itself, or exempt ${hostname} from it (in the terminal: NO_PROXY).`;
  return `Let the proxy ${proxy} allow CONNECT to ${host}, or exempt ${hostname} from it (in the terminal: NO_PROXY).`;
}
