type Edge = 'top' | 'bottom' | 'left' | 'right';
type Rectangle = Electron.Rectangle;
type Point = Electron.Point;

/** As much of a display as has to do with places, in the screen's coordinates: one scale for all displays. */
export type DisplayArea = { readonly bounds: Rectangle; readonly workArea: Rectangle };

/** What the popover is placed by, as it was when it was opened. */
export type Anchor = {
  /** All zeros where the system does not tell: on Linux, and on Windows for an icon in the overflow. */
  readonly icon: Rectangle;
  readonly pointer: Point;
  /** Where panels with icons are: macOS has one, at the top. */
  readonly edges: readonly Edge[];
};

export const ALL_EDGES: readonly Edge[] = ['bottom', 'top', 'left', 'right'];
export const TOP_ONLY: readonly Edge[] = ['top'];

/**
 * Where a popover of this size belongs: at the panel, its middle at the icon's, never over a panel and never off its display. Without an
 * icon, at the pointer that has just clicked it; if that is on no panel, in the corner where panels have their icons.
 */
export function besideIcon(anchor: Anchor, size: Electron.Size, displays: readonly DisplayArea[]): Point {
  const { icon, pointer, edges } = anchor;
  const isKnown = isIconKnown(anchor, displays);
  const display = displayAt(isKnown ? middleOf(icon) : pointer, displays);
  if (!display) return pointer;
  const { bounds, workArea } = display;
  const middle = clamped(isKnown ? middleOf(icon) : pointer, { width: 1, height: 1 }, bounds);
  const isOnPanel = !contains(workArea, middle);
  const edge = edgeOf({ middle, edges, isKnown, isOnPanel, display });
  const free = isKnown && !isOnPanel ? without(workArea, icon, edge) : workArea;
  const end = { x: free.x + free.width - size.width, y: free.y + free.height - size.height };
  const aim = isKnown || isOnPanel ? { x: middle.x - size.width / 2, y: middle.y - size.height / 2 } : end;
  const at = {
    top: { x: aim.x, y: free.y },
    bottom: { x: aim.x, y: end.y },
    left: { x: free.x, y: aim.y },
    right: { x: end.x, y: aim.y },
  }[edge];
  return clamped(at, size, free);
}

/** The nearest place to this one where all of a window is on a display, and on no panel; of one that is larger, its top left corner. */
export function within(place: Point, size: Electron.Size, displays: readonly DisplayArea[]): Point {
  const display = displayAt({ x: place.x + size.width / 2, y: place.y + size.height / 2 }, displays);
  return display ? clamped(place, size, display.workArea) : place;
}

/** How large a window may be there; undefined where there is no display. */
export function roomAt(anchor: Anchor, displays: readonly DisplayArea[]): Electron.Size | undefined {
  const middle = isIconKnown(anchor, displays) ? middleOf(anchor.icon) : anchor.pointer;
  return displayAt(middle, displays)?.workArea;
}

/** macOS tells a place below the screen for an icon that it hides. */
function isIconKnown({ icon }: Anchor, displays: readonly DisplayArea[]): boolean {
  const hasSize = icon.width > 0 && icon.height > 0;
  return hasSize && displays.some(({ bounds }) => contains(bounds, middleOf(icon)));
}

function edgeOf(found: {
  readonly middle: Point;
  readonly edges: readonly Edge[];
  readonly isKnown: boolean;
  readonly isOnPanel: boolean;
  readonly display: DisplayArea;
}): Edge {
  const { middle, edges, isKnown, isOnPanel, display } = found;
  const { bounds, workArea } = display;
  const away = distances(bounds, middle);
  const panel = distances(bounds, workArea, workArea);
  const hasPanel = edges.filter((edge) => panel[edge] > 0);
  const under = hasPanel.filter((edge) => away[edge] < panel[edge]);
  const level = hasPanel.filter((edge) => edge === 'top' || edge === 'bottom');
  // A panel that hides itself takes nothing off the work area, so the edge next to an icon has one. Next to a pointer it need not.
  const choices = isOnPanel ? [under, edges] : isKnown ? [edges] : [level, hasPanel, edges];
  const [choice = edges] = choices.filter((some) => some.length > 0);
  const [nearest = 'top'] = choice.toSorted((a, b) => away[a] - away[b] || panel[b] - panel[a]);
  return nearest;
}

/** From each edge of `outer` to a point or a rectangle in it. */
function distances(outer: Rectangle, at: Point, { width, height }: Electron.Size = { width: 0, height: 0 }) {
  return {
    top: at.y - outer.y,
    left: at.x - outer.x,
    bottom: outer.y + outer.height - at.y - height,
    right: outer.x + outer.width - at.x - width,
  } satisfies Record<Edge, number>;
}

/** The part of an area that an icon at its edge, and so its panel, leaves. */
function without(area: Rectangle, icon: Rectangle, edge: Edge): Rectangle {
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  switch (edge) {
    case 'top':
      return { ...area, y: icon.y + icon.height, height: bottom - icon.y - icon.height };
    case 'bottom':
      return { ...area, height: icon.y - area.y };
    case 'left':
      return { ...area, x: icon.x + icon.width, width: right - icon.x - icon.width };
    case 'right':
      return { ...area, width: icon.x - area.x };
  }
}

/** Whole pixels: Electron takes no others. */
function clamped({ x, y }: Point, size: Electron.Size, area: Rectangle): Point {
  const farX = Math.floor(area.x + area.width - size.width);
  const farY = Math.floor(area.y + area.height - size.height);
  return {
    x: Math.max(Math.ceil(area.x), Math.min(Math.round(x), farX)),
    y: Math.max(Math.ceil(area.y), Math.min(Math.round(y), farY)),
  };
}

/** The display that the point is on, else the nearest. */
function displayAt(point: Point, displays: readonly DisplayArea[]): DisplayArea | undefined {
  const [nearest] = displays.toSorted((a, b) => distanceTo(a.bounds, point) - distanceTo(b.bounds, point));
  return nearest;
}

function distanceTo(area: Rectangle, { x, y }: Point): number {
  const right = Math.max(area.x - x, x - (area.x + area.width - 1), 0);
  return Math.hypot(right, Math.max(area.y - y, y - (area.y + area.height - 1), 0));
}

function contains(area: Rectangle, point: Point): boolean {
  return distanceTo(area, point) < 1;
}

function middleOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
