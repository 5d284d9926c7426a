/** How far away an address is. `relay` is Plex's own, of limited bandwidth; `typed` is what a person gave. */
export type Locality = 'local' | 'remote' | 'relay' | 'typed';

/** One address at which a server may be found: scheme, host and port, as `URL.origin` writes it. */
export type ServerAddress = { readonly url: string; readonly locality: Locality };

/** The certificate that a person agreed to for one server, in addition to those that the system trusts. */
export type CertificatePin =
  /** Exactly this certificate, PEM. */
  | { readonly kind: 'certificate'; readonly pem: string }
  /** Any valid certificate that carries this name: a server's own `plex.direct` name, whose certificates are renewed. */
  | { readonly kind: 'name'; readonly name: string };

/** What the person must agree to before Usher uses a server. The token has not been sent. */
export type TrustPrompt =
  /** Only plain http answers, at an address of the own network. */
  | { readonly kind: 'plain'; readonly url: string }
  | {
      readonly kind: 'certificate';
      readonly url: string;
      /** SHA-256 in upper-case hex with colons. */
      readonly fingerprint: string;
      /** The names in the certificate. */
      readonly names: readonly string[];
      readonly pin: CertificatePin;
      /** The fingerprint or name that was agreed to before, if the certificate has changed. */
      readonly pinned: string | undefined;
    };

/** Identifies what is agreed to: another address or another certificate has another id. */
export function trustPromptId(trustPrompt: TrustPrompt): string {
  return trustPrompt.kind === 'plain'
    ? `plain ${trustPrompt.url}`
    : `${trustPrompt.fingerprint} ${trustPrompt.url}`;
}
