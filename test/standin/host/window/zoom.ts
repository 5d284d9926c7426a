import type { CdpSession } from '../chromium/cdp.ts';

// Zoom as Electron has it: of a host, in all of its windows, and kept over navigations; where there is no page yet, asking for it does nothing
// (electron#shell/browser/web_contents_zoom_controller.cc).
const factors = new Map<string, number>();

export function zoomOf(url: string): number {
  return factors.get(hostOf(url)) ?? 1;
}

export function setZoomOf(url: string, factor: number): void {
  if (!(factor > 0)) throw new TypeError("'zoomFactor' must be a double greater than 0.0");
  const host = hostOf(url);
  if (host) factors.set(host, factor);
}

/** The window keeps its size, and so has room for fewer CSS pixels. */
export async function applyZoom(page: CdpSession, zoom: number, size: Electron.Size): Promise<void> {
  if (zoom === 1) return void (await page.send('Emulation.clearDeviceMetricsOverride'));
  const [width, height] = [Math.floor(size.width / zoom), Math.floor(size.height / zoom)];
  await page.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: zoom,
    mobile: false,
  });
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
