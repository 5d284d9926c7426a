// In CSS pixels.
export const WIDTH = 360;
export const LOWEST = 120;
export const HIGHEST = 520;

/** How large a window is at a zoom in percent whose content is so high, in CSS pixels, where there is this much room. */
export function sizeOf(height: number, zoom: number, room: Electron.Size | undefined): Electron.Size {
  const scaled = (css: number, most = Number.POSITIVE_INFINITY): number =>
    Math.min(Math.ceil((css * zoom) / 100), most);
  const wanted = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));
  return { width: scaled(WIDTH, room?.width), height: scaled(wanted, room?.height) };
}

/** As much of a BrowserWindow as has to do with its size, in CSS pixels. */
type SizedWindow = {
  getSize(): number[];
  getContentSize(): number[];
  setSize(width: number, height: number): void;
};

/** Makes a frameless window this large. Does nothing where it is already. */
export function resize(window: SizedWindow, width: number, height: number, platform: NodeJS.Platform): void {
  // Elsewhere the content of a frameless window is as large as the window, and the new size may be told late.
  if (platform !== 'win32') {
    const [oldWidth, oldHeight] = window.getSize();
    if (oldWidth !== width || oldHeight !== height) window.setSize(width, height);
    return;
  }
  if (missing(window, width, height).isNothing) return;
  window.setSize(width, height);
  // Since Electron 41.3 a frame that is not there is taken off the size of frameless windows (electron#51679).
  const lost = missing(window, width, height);
  if (!lost.isNothing) window.setSize(width + lost.width, height + lost.height);
}

function missing(
  window: SizedWindow,
  width: number,
  height: number,
): { readonly width: number; readonly height: number; readonly isNothing: boolean } {
  const [contentWidth = width, contentHeight = height] = window.getContentSize();
  const lost = { width: width - contentWidth, height: height - contentHeight };
  return { ...lost, isNothing: lost.width === 0 && lost.height === 0 };
}
