/** What the doctor says of one server. */
export type DiagnosisView = {
  readonly serverId: string;
  readonly name: string;
  /** Undefined while the examination runs. */
  readonly verdict: 'fine' | 'limited' | 'broken' | undefined;
  /** One sentence that names the cause. */
  readonly cause: string | undefined;
  /** One sentence that names the remedy. */
  readonly remedy: string | undefined;
  readonly addresses: readonly AddressView[];
};

export type AddressView = {
  readonly url: string;
  /** "Local, in use", "Remote, through the proxy proxy.lan:3128". */
  readonly how: string;
  readonly isUsed: boolean;
  readonly steps: readonly StepView[];
};

export type StepView = {
  /** "Name", "Connection", "Certificate", "Server", "Token", "Activities", "WebSocket", "EventSource". */
  readonly name: string;
  readonly isOk: boolean;
  /** "192.168.4.20", "no answer in time". */
  readonly detail: string;
  /** "12 ms", "1.2 s". */
  readonly took: string;
};
