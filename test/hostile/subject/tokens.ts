/** What nobody but its owner may ever get. */
export const TOKENS = {
  server: 'Tok-Attic-7f3a9c51',
  bystander: 'Tok-Barn-b81d22e4',
  account: 'Tok-Account-c0ffee99',
} as const;

export const ALL_TOKENS: readonly string[] = Object.values(TOKENS);

/** Which of these names what was received here has a token it must not have. */
export function tokensIn(texts: Readonly<Record<string, string>>, secrets = ALL_TOKENS): readonly string[] {
  return Object.entries(texts).flatMap(([where, text]) =>
    secrets.some((secret) => text.includes(secret)) ? [where] : [],
  );
}

/** The first lines of requests: what ends in the logs of whatever is in between. */
export function requestLines(received: string): string {
  return received.match(/^[A-Z]+ \S+ HTTP\/1\.1/gm)?.join('\n') ?? '';
}

/** The few calls that Usher makes of a server. What it asks for beside them was put into its mouth. */
const ASKED =
  /^(GET \/(identity|activities|library\/sections|butler|accounts|livetv\/dvrs|media\/grabbers\/devices)? |GET \/:\/(websockets|eventsource)\/notifications\?filters=activity |DELETE \/activities\/[\w.%-]+ )HTTP\/1\.1$/;

export function strangeRequests(received: string): readonly string[] {
  return requestLines(received)
    .split('\n')
    .filter((line) => line && !ASKED.test(line))
    .map((line) => `asked for ${line}`);
}
