const PROBE_MS = 5000;

/** Why Electron's runtime cannot be downloaded; undefined where its host answers, or where a proxy would have to ask for us. */
export async function whyUnreachable(): Promise<string | undefined> {
  const source = electronSource();
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return undefined;
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return undefined;
  } catch {
    return `${source} is not reachable`;
  }
}

export const electronSource = (): string => process.env.ELECTRON_MIRROR ?? 'https://github.com';
