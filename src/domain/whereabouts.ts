/** How far away an address is. `relay` is Plex's own, of limited bandwidth; `typed` is what a person gave. */
export type Where = 'local' | 'remote' | 'relay' | 'typed';

/** One address at which a server may be found: scheme, host and port, as `URL.origin` writes it. */
export type Whereabouts = { readonly url: string; readonly where: Where };

/** The certificate that a person agreed to for one server, beside what the system believes anyway. */
export type Pin =
  /** This very certificate, PEM. */
  | { readonly kind: 'certificate'; readonly pem: string }
  /** Any valid certificate that carries this name: a server's own `plex.direct` name, whose certificates are renewed. */
  | { readonly kind: 'name'; readonly name: string };

/** What keeps Usher from a server until the person agrees. The token was not sent. */
export type Doubt =
  /** Only plain http answers, at an address of the own network. */
  | { readonly kind: 'plain'; readonly url: string }
  | {
      readonly kind: 'certificate';
      readonly url: string;
      /** SHA-256 in upper-case hex with colons. */
      readonly fingerprint: string;
      /** Whom the certificate names. */
      readonly names: readonly string[];
      readonly pin: Pin;
      /** The fingerprint, or name, that was agreed to before: it has changed. */
      readonly pinned: string | undefined;
    };

/** What exactly is agreed to: another address or another certificate has another proof. */
export function doubtProof(doubt: Doubt): string {
  return doubt.kind === 'plain' ? `plain ${doubt.url}` : `${doubt.fingerprint} ${doubt.url}`;
}
