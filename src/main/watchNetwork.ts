import os from 'node:os';
import { net } from 'electron';

const LOOK_MS = 5_000;

/** Tells when the machine is in a network again, or in another one; Electron has no event for it in this process. Returns the function that unsubscribes. */
export function watchNetwork(onChange: () => void): () => void {
  let before = networkNow();
  const look = setInterval(() => {
    const now = networkNow();
    const isChanged = now !== before;
    before = now;
    if (isChanged && now !== OFFLINE) onChange();
  }, LOOK_MS);
  return () => clearInterval(look);
}

const OFFLINE = 'offline';

function networkNow(): string {
  if (!net.isOnline()) return OFFLINE;
  const addresses = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  // IPv6 addresses change by the hour in the same network.
  const own = addresses.filter((a) => !a.internal && a.family === 'IPv4').map((a) => a.address);
  return own.sort().join();
}
