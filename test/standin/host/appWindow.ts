import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { rt } from './runtime.ts';

const TRIES = 40;
const TRY_MS = 25;

/**
 * Headed: CDP can only open tabbed windows; an app window comes from a second `chromium --app=…` that hands over to the first.
 * Its token ends up in WM_CLASS, where a window-manager rule takes the frame away.
 */
export async function openAppWindow(isBare: boolean): Promise<{ targetId: string; xid: string | undefined }> {
  const { cdp, bin } = await rt.chromium;
  const token = `standin-${isBare ? 'bare' : 'framed'}-${randomUUID()}`;
  const seen = new Promise<string>((resolve) => {
    const look = ({ targetInfo }: { targetInfo: { url: string; targetId: string } }): void => {
      if (!targetInfo.url.includes(token)) return;
      cdp.root.off('Target.targetCreated', look);
      cdp.root.off('Target.targetInfoChanged', look);
      resolve(targetInfo.targetId);
    };
    cdp.root.on('Target.targetCreated', look);
    cdp.root.on('Target.targetInfoChanged', look);
  });
  const page = `--app=data:text/html,<title>${token}</title>`;
  spawn(bin, [page, `--user-data-dir=${rt.profile}`, '--no-sandbox', '--test-type'], { stdio: 'ignore' });
  const targetId = await seen;
  for (let i = 0; i < TRIES; i++) {
    const xid = search(token);
    if (xid) return { targetId, xid };
    await delay(TRY_MS);
  }
  return { targetId, xid: undefined };
}

function search(token: string): string | undefined {
  try {
    const found = execFileSync('xdotool', ['search', '--name', token], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return found.trim().split('\n').pop();
  } catch {
    return undefined;
  }
}
