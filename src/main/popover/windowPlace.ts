import { type BrowserWindow, screen } from 'electron';
import { ALL_EDGES, type Anchor, besideIcon, roomAt, TOP_ONLY, within } from './placement.ts';
import { LOWEST, WIDTH } from './windowSize.ts';

// A window is moved many times while it is dragged.
const MOVED_MS = 300;

export type WindowPlaceNeeds = {
  /** Where the icon is, in screen coordinates; all zeros where the system does not tell. */
  readonly icon: () => Electron.Rectangle;
  readonly window: () => BrowserWindow | undefined;
  /** Only a popover is by the icon. */
  readonly kind: () => 'popover' | 'pinned' | 'plain';
  /** The person has put it there. */
  readonly onPut: (at: Electron.Point) => void;
};

export type WindowPlace = {
  /** Where it belongs now; undefined: wherever the system puts a new window. */
  now(): Electron.Point | undefined;
  /** How large it may be there; undefined where there is no display. */
  room(): Electron.Size | undefined;
  /** Icon and pointer are where they are now. */
  look(): void;
  /** Open, its place is where it is; closed, where it was put. */
  setOpen(isOpen: boolean): void;
  /** Where it was put, by an earlier run or while it was open. */
  keep(at: Electron.Point | undefined): void;
  /** Takes notice when the person moves it. */
  watch(window: BrowserWindow): void;
};

/** Where the window belongs, and where the person has put it. */
export function createWindowPlace({ icon, window, kind, onPut }: WindowPlaceNeeds): WindowPlace {
  let anchor = lookAround();
  let isOpen = false;
  let kept: Electron.Point | undefined;
  let last: Electron.Point | undefined;

  function lookAround(): Anchor {
    const edges = process.platform === 'darwin' ? TOP_ONLY : ALL_EDGES;
    return { icon: icon(), pointer: screen.getCursorScreenPoint(), edges };
  }

  function now(): Electron.Point | undefined {
    const own = window();
    const { width, height } = own?.getBounds() ?? { width: WIDTH, height: LOWEST };
    const displays = screen.getAllDisplays();
    const at = kind() === 'popover' ? undefined : isOpen || !kept ? own && positionOf(own) : kept;
    if (at) return within(at, { width, height }, displays);
    return kind() === 'plain' ? undefined : besideIcon(anchor, { width, height }, displays);
  }

  /** By the person, that is: not where we put it. */
  function onMoved(moved: BrowserWindow): void {
    if (moved.isDestroyed() || !isOpen || kind() === 'popover') return;
    const at = positionOf(moved);
    if (at.x === last?.x && at.y === last.y) return;
    kept = at;
    onPut(at);
  }

  return {
    now: () => {
      last = now();
      return last;
    },
    room: () => roomAt(anchor, screen.getAllDisplays()),
    look: () => {
      anchor = lookAround();
    },
    setOpen: (now) => {
      isOpen = now;
    },
    keep: (at) => {
      kept = at;
    },
    watch: (watched) => {
      let moving: NodeJS.Timeout | undefined;
      watched.on('move', () => {
        clearTimeout(moving);
        moving = setTimeout(onMoved, MOVED_MS, watched).unref();
      });
    },
  };
}

export function positionOf(window: BrowserWindow): Electron.Point {
  const [x = 0, y = 0] = window.getPosition();
  return { x, y };
}
