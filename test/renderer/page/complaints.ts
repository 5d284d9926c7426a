import type { Page } from '@playwright/test';

const ORIGIN = new URL(process.env.POPOVER_URL ?? 'http://page').origin;

/** Of a page that is not open yet: what it will have said, asked for elsewhere, and tried against its policy since the last call. */
export function complaintsOf(page: Page): () => Promise<readonly string[]> {
  const said: string[] = [];
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (e) => said.push(e.message));
  page.on('request', (r) => r.url().startsWith(ORIGIN) || said.push(`asked for ${r.url()}`));
  return async () => {
    const broken = await page.evaluate(() => window.violations.splice(0));
    return [...said.splice(0), ...broken];
  };
}
