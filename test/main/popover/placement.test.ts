import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_EDGES,
  besideIcon,
  type DisplayArea,
  roomAt,
  TOP_ONLY,
  within,
} from '../../../src/main/popover/placement.ts';

const SIZE = { width: 360, height: 400 };
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
const AWAY = { x: 600, y: 400 };

type Panel = 'top' | 'bottom' | 'left' | 'right';

/** A display with panels: `x,y widthxheight`, and how much each panel takes. */
function display(
  x: number,
  y: number,
  width: number,
  height: number,
  panels: Partial<Record<Panel, number>> = {},
): DisplayArea {
  const { top = 0, bottom = 0, left = 0, right = 0 } = panels;
  const workArea = { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom };
  return { bounds: { x, y, width, height }, workArea };
}

const icon = (x: number, y: number) => ({ x, y, width: 24, height: 24 });

const bottom = display(0, 0, 1920, 1080, { bottom: 48 });
const hidden = display(0, 0, 1920, 1080);
const mac = display(0, 0, 1440, 900, { top: 25, bottom: 70 });

/** What is where, and where the popover is. */
const LAYOUTS: readonly (readonly [
  string,
  { displays: readonly DisplayArea[]; icon?: Electron.Rectangle; pointer?: Electron.Point; isMac?: true },
  { x: number; y: number },
])[] = [
  ['a taskbar at the bottom', { displays: [bottom], icon: icon(1500, 1044) }, { x: 1332, y: 632 }],
  [
    'at the bottom, the icon in the corner',
    { displays: [bottom], icon: icon(1890, 1044) },
    { x: 1560, y: 632 },
  ],
  [
    'a taskbar at the top',
    { displays: [display(0, 0, 1920, 1080, { top: 40 })], icon: icon(1500, 8) },
    { x: 1332, y: 40 },
  ],
  [
    'a taskbar at the left',
    { displays: [display(0, 0, 1920, 1080, { left: 62 })], icon: icon(19, 900) },
    { x: 62, y: 680 },
  ],
  [
    'a taskbar at the right, the icon nearer to the bottom edge',
    { displays: [display(0, 0, 1920, 1080, { right: 62 })], icon: icon(1877, 1050) },
    { x: 1498, y: 680 },
  ],
  [
    'the menu bar of macOS above a dock',
    { displays: [mac], icon: icon(900, 0), isMac: true },
    { x: 732, y: 25 },
  ],
  [
    'an icon that macOS hides, of which it tells a place below the screen',
    { displays: [mac], icon: icon(900, 900), pointer: { x: 700, y: 800 }, isMac: true },
    { x: 1080, y: 25 },
  ],
  [
    'a display at the left, with negative coordinates',
    { displays: [bottom, display(-1280, 56, 1280, 1024, { bottom: 48 })], icon: icon(-200, 1044) },
    { x: -368, y: 632 },
  ],
  [
    'a display above, with negative coordinates',
    { displays: [bottom, display(200, -900, 1600, 900, { top: 30 })], icon: icon(1700, -897) },
    { x: 1440, y: -870 },
  ],
  [
    'a display of another scale, whose coordinates are whole only in its own pixels',
    {
      displays: [bottom, display(1920, 0, 1706.67, 960, { bottom: 48 })],
      icon: { x: 3300.7, y: 921.3, width: 16.7, height: 25.3 },
    },
    { x: 3129, y: 512 },
  ],
  [
    'a taskbar that hides itself, and is over the work area',
    { displays: [hidden], icon: icon(1500, 1044) },
    { x: 1332, y: 644 },
  ],
  ['one at the left that hides itself', { displays: [hidden], icon: icon(19, 500) }, { x: 43, y: 312 }],
  [
    'an icon in the overflow of Windows, of which nothing is told: the pointer is over the taskbar’s flyout',
    { displays: [bottom], icon: NOWHERE, pointer: { x: 1700, y: 950 } },
    { x: 1560, y: 632 },
  ],
  [
    'an icon in the flyout, of which the place is told',
    { displays: [bottom], icon: icon(1700, 940) },
    { x: 1532, y: 540 },
  ],
  [
    'Linux, which tells no places: a panel at the top was clicked',
    { displays: [display(0, 0, 1280, 800, { top: 32, left: 64 })], pointer: { x: 1000, y: 10 } },
    { x: 820, y: 32 },
  ],
  [
    'Linux, opened by a second launch: the corner at the panel',
    { displays: [display(0, 0, 1280, 800, { top: 32, left: 64 })], pointer: AWAY },
    { x: 920, y: 32 },
  ],
  [
    'Linux, a panel at the bottom',
    { displays: [display(0, 0, 1280, 800, { bottom: 32 })], pointer: AWAY },
    { x: 920, y: 368 },
  ],
  [
    'Wayland, which tells nothing at all: the first display',
    { displays: [display(0, 0, 1280, 800, { top: 32 })], pointer: { x: 0, y: 0 } },
    { x: 0, y: 32 },
  ],
  [
    'a window higher than the work area: its head is seen',
    { displays: [display(0, 0, 800, 380, { bottom: 40 })], icon: icon(700, 350) },
    { x: 440, y: 0 },
  ],
  [
    'an icon on a display that is gone: the pointer',
    { displays: [bottom], icon: icon(3000, 1044), pointer: { x: 1000, y: 1060 } },
    { x: 820, y: 632 },
  ],
];

describe('V34 the popover is at the panel, by the icon', () => {
  test.each(LAYOUTS)('%s', (_name, { displays, icon: at = NOWHERE, pointer = AWAY, isMac }, wanted) => {
    const anchor = { icon: at, pointer, edges: isMac ? TOP_ONLY : ALL_EDGES };
    expect(besideIcon(anchor, SIZE, displays)).toEqual(wanted);
  });
});

const anyPanels = fc.record({
  top: fc.integer({ min: 0, max: 90 }),
  bottom: fc.integer({ min: 0, max: 90 }),
  left: fc.integer({ min: 0, max: 90 }),
  right: fc.integer({ min: 0, max: 90 }),
});
const anyDisplays = fc.array(
  fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 }), anyPanels)
    .map(([column, row, panels]) => display(column * 1600, row * 1000, 1600, 1000, panels)),
  { minLength: 1, maxLength: 4 },
);
const anyPoint = fc.record({
  x: fc.integer({ min: -6000, max: 6000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});

function isInside({ x, y }: Electron.Point, displays: readonly DisplayArea[]): boolean {
  return displays.some(
    ({ workArea: area }) =>
      x >= area.x &&
      y >= area.y &&
      x + SIZE.width <= area.x + area.width &&
      y + SIZE.height <= area.y + area.height,
  );
}

test('V34 whatever the layout, it is whole on a display and over no panel', () => {
  fc.assert(
    fc.property(anyDisplays, anyPoint, anyPoint, fc.boolean(), (displays, at, pointer, isTold) => {
      const anchor = { icon: isTold ? icon(at.x, at.y) : NOWHERE, pointer, edges: ALL_EDGES };
      expect(isInside(besideIcon(anchor, SIZE, displays), displays)).toBe(true);
    }),
  );
});

test('V33 a place that was kept is put right for the displays that there are', () => {
  expect(within({ x: 300, y: 200 }, SIZE, [bottom])).toEqual({ x: 300, y: 200 });
  expect(within({ x: 3000, y: 1000 }, SIZE, [bottom])).toEqual({ x: 1560, y: 632 });
  expect(within({ x: -900, y: -50 }, SIZE, [bottom])).toEqual({ x: 0, y: 0 });
  fc.assert(
    fc.property(anyDisplays, anyPoint, (displays, at) => {
      expect(isInside(within(at, SIZE, displays), displays)).toBe(true);
    }),
  );
});

test('V34 it is no higher than the work area', () => {
  const low = display(0, 0, 800, 480, { bottom: 48 });
  expect(roomAt({ icon: icon(700, 440), pointer: AWAY, edges: ALL_EDGES }, [low])?.height).toBe(432);
});
