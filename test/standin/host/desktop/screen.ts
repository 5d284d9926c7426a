import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { isHeaded, scaleFactor } from '../lifetime.ts';

/** Without a display: what the tests' own X server has. */
export const SCREEN: Electron.Size = { width: 1280, height: 800 };
const PANEL_HEIGHT = 32;

class Screen extends EventEmitter<Record<never, never[]>> {
  /** Where the last click on a panel was. */
  $cursor: Electron.Point = { x: 0, y: 0 };

  getPrimaryDisplay(): Electron.Display {
    const size = sizeOfDisplay();
    const bounds = { x: 0, y: 0, ...size };
    const workArea = workAreaOfDisplay() ?? { ...bounds, height: size.height - PANEL_HEIGHT };
    return {
      id: 1,
      label: 'stand-in',
      bounds,
      size,
      workArea,
      workAreaSize: { width: workArea.width, height: workArea.height },
      scaleFactor,
      rotation: 0,
      internal: false,
      nativeOrigin: { x: 0, y: 0 },
      accelerometerSupport: 'unknown',
      colorDepth: 24,
      colorSpace: '',
      depthPerComponent: 8,
      detected: true,
      displayFrequency: 60,
      maximumCursorSize: { width: 0, height: 0 },
      monochrome: false,
      touchSupport: 'unknown',
    };
  }
  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()];
  }
  getDisplayNearestPoint(_point: Electron.Point): Electron.Display {
    return this.getPrimaryDisplay();
  }
  getDisplayMatching(_rect: Electron.Rectangle): Electron.Display {
    return this.getPrimaryDisplay();
  }
  getCursorScreenPoint(): Electron.Point {
    const found = isHeaded ? /x:(\d+) y:(\d+)/.exec(printed('xdotool', 'getmouselocation')) : undefined;
    return found ? { x: Number(found[1]), y: Number(found[2]) } : { ...this.$cursor };
  }
}

export const screen = new Screen();

function sizeOfDisplay(): Electron.Size {
  const found = isHeaded ? /current (\d+) x (\d+)/.exec(printed('xrandr')) : undefined;
  return found ? { width: Number(found[1]), height: Number(found[2]) } : SCREEN;
}

/** What the window manager leaves beside panels. */
function workAreaOfDisplay(): Electron.Rectangle | undefined {
  const text = isHeaded ? printed('xprop', '-root', '_NET_WORKAREA') : '';
  const [x, y, width, height] = / = (.*)/.exec(text)?.[1]?.split(', ').map(Number) ?? [];
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}

function printed(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
