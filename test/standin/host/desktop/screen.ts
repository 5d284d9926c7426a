import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { isHeaded, scaleFactor } from '../lifetime.ts';

/** Without a display: what the tests' own X server has. */
export const SCREEN: Electron.Size = { width: 1280, height: 800 };
const PANEL_HEIGHT = 32;

type Events = {
  'display-added': [event: Electron.Event, display: Electron.Display];
  'display-removed': [event: Electron.Event, display: Electron.Display];
  'display-metrics-changed': [event: Electron.Event, display: Electron.Display, changed: string[]];
};

class Screen extends EventEmitter<Events> {
  /** Where the last click on a panel was. */
  $cursor: Electron.Point = { x: 0, y: 0 };

  getPrimaryDisplay(): Electron.Display {
    return this.getAllDisplays()[0] ?? displayOf(wholeScreen(), 0);
  }
  getAllDisplays(): Electron.Display[] {
    return (givenDisplays() ?? [wholeScreen()]).map(displayOf);
  }
  getDisplayNearestPoint(point: Electron.Point): Electron.Display {
    return this.getDisplayMatching({ ...point, width: 1, height: 1 });
  }
  /** The one that shows most of it, else the nearest (chromium#ui/display/display_finder.cc). */
  getDisplayMatching(rect: Electron.Rectangle): Electron.Display {
    const all = this.getAllDisplays();
    const most = all.toSorted((a, b) => overlap(b.bounds, rect) - overlap(a.bounds, rect))[0];
    if (most && overlap(most.bounds, rect) > 0) return most;
    return (
      all.toSorted((a, b) => distance(a.bounds, rect) - distance(b.bounds, rect))[0] ??
      this.getPrimaryDisplay()
    );
  }
  getCursorScreenPoint(): Electron.Point {
    const found = isHeaded ? /x:(\d+) y:(\d+)/.exec(printed('xdotool', 'getmouselocation')) : undefined;
    return found ? { x: Number(found[1]), y: Number(found[2]) } : { ...this.$cursor };
  }
}

export const screen = new Screen();

type Shape = {
  readonly bounds: Electron.Rectangle;
  readonly workArea: Electron.Rectangle;
  readonly scaleFactor: number;
};

/** `STANDIN_DISPLAYS`: several of them, side by side, as JSON. The windows are still drawn in one. */
function givenDisplays(): readonly Shape[] | undefined {
  const { STANDIN_DISPLAYS } = process.env;
  return STANDIN_DISPLAYS ? JSON.parse(STANDIN_DISPLAYS) : undefined;
}

function wholeScreen(): Shape {
  const size = sizeOfDisplay();
  const bounds = { x: 0, y: 0, ...size };
  const workArea = workAreaOfDisplay() ?? { ...bounds, height: size.height - PANEL_HEIGHT };
  return { bounds, workArea, scaleFactor };
}

function displayOf({ bounds, workArea, scaleFactor }: Shape, index: number): Electron.Display {
  return {
    id: index + 1,
    label: 'stand-in',
    bounds,
    size: { width: bounds.width, height: bounds.height },
    workArea,
    workAreaSize: { width: workArea.width, height: workArea.height },
    scaleFactor,
    rotation: 0,
    internal: false,
    nativeOrigin: { x: bounds.x, y: bounds.y },
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

function overlap(a: Electron.Rectangle, b: Electron.Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function distance(a: Electron.Rectangle, b: Electron.Rectangle): number {
  const x = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
  const y = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
  return Math.hypot(x, y);
}

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
