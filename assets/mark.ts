/**
 * The mark: an usher's torch, held from the upper left, lighting the way down to the right.
 * every tray icon and the app icon are this one geometry in a field of 16 × 16: the torch never changes, its beam tells
 * the state. Units are field units, so one unit is one pixel of the smallest picture.
 */

export const STATES = [
  'idle',
  'working',
  'working-0',
  'working-25',
  'working-50',
  'working-75',
  'working-100',
  'attention',
  'offline',
  'muted',
] as const;
export type TrayState = (typeof STATES)[number];

export const FIELD = 16;
/** Where the torch's tail and the beam's (virtual) apex lie: both on the diagonal, so x = y. */
const TAIL = 1.35;
const APEX = 3.1;
const BEAM = { from: 5.4, to: 12.5, halfAngle: 40 };
const OUTLINE = 1.25;
/** A beam not yet lit: pale enough to lose against the lit part at 16 px, strong enough to show how far there is to go. */
const TRACK_ALPHA = 0.32;

const n = (value: number) => String(Math.round(value * 1000) / 1000);

/** A point given along the torch's axis, from its tail, and across it. */
function along(axis: number, across: number): string {
  const s = Math.SQRT1_2;
  return `${n(TAIL + (axis - across) * s)} ${n(TAIL + (axis + across) * s)}`;
}

function polar(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${n(APEX + radius * Math.cos(angle))} ${n(APEX + radius * Math.sin(angle))}`;
}

const low = 45 - BEAM.halfAngle;
const high = 45 + BEAM.halfAngle;

/** The light up to a reach. Parallel arcs, so that it reads as light in front of a lens and not as a brush on a handle. */
export function beamPath(to: number = BEAM.to): string {
  return (
    `M${polar(BEAM.from, low)} L${polar(to, low)} A${n(to)} ${n(to)} 0 0 1 ${polar(to, high)} ` +
    `L${polar(BEAM.from, high)} A${n(BEAM.from)} ${n(BEAM.from)} 0 0 0 ${polar(BEAM.from, low)} Z`
  );
}

/** Handle, shoulder and lens; a round-joined stroke of `TORCH_STROKE` softens the corners. */
export function torchPath(): string {
  const oneSide: readonly (readonly [axis: number, across: number])[] = [
    [0, 0.65],
    [3.5, 0.65],
    [4.6, 1.75],
    [5.6, 1.75],
  ];
  const otherSide = oneSide.map(([axis, across]) => [axis, -across] as const).toReversed();
  return `M${[...oneSide, ...otherSide].map(([axis, across]) => along(axis, across)).join(' L')} Z`;
}
export const TORCH_STROKE = 1.1;

const line = (path: string, width: number) =>
  `<path d="${path}" fill="none" stroke="currentColor" stroke-width="${n(width)}" stroke-linejoin="round" stroke-linecap="round"/>`;

const torch = `<path d="${torchPath()}" stroke="currentColor" stroke-width="${TORCH_STROKE}" stroke-linejoin="round"/>`;

/** The beam's far edge and sides, stroked from within the lit beam's edge; open at the near end. */
function hollow(near: number): string {
  const inset = OUTLINE / 2;
  const far = n(BEAM.to - inset);
  // An inset of half the stroke is about this angle, seen half way along the beam.
  const turn = 3.5;
  return (
    `M${polar(near, low + turn)} L${polar(BEAM.to - inset, low + turn)} ` +
    `A${far} ${far} 0 0 1 ${polar(BEAM.to - inset, high - turn)} L${polar(near, high - turn)}`
  );
}
const mouth = BEAM.from + OUTLINE / 2;
const outlinedBeam = line(
  `${hollow(mouth)} A${n(mouth)} ${n(mouth)} 0 0 0 ${polar(mouth, low + 3.5)} Z`,
  OUTLINE,
);
/** The outline beyond a slash: without the near end, which the slash would leave as specks at 16 px. */
const cutBeam = line(hollow(BEAM.from + 3), OUTLINE);

/** The exponent makes the steps about equal in lit area as well as in reach, so that each one shows at 16 px. */
function litBeam(percent: number): string {
  const reach = BEAM.from + (BEAM.to - BEAM.from) * (percent / 100) ** 0.9;
  const lit = percent === 0 ? '' : `<path d="${beamPath(reach)}"/>`;
  const track = percent === 100 ? '' : `<path d="${beamPath()}" opacity="${TRACK_ALPHA}"/>`;
  return track + lit;
}

/** Light without a measure, for work whose progress is not known. */
const rays = [14, 45, 76]
  .map((degrees) => line(`M${polar(6.2, degrees)} L${polar(11.6, degrees)}`, 1.7))
  .join('');

/** A sign drawn over the mark; `moat` is drawn clear first, so that the two stay apart in one colour. */
interface Sign {
  readonly shape: string;
  readonly moat: string;
}

const bar = (x: number, y: number, width: number, height: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx=".6"/>`;
const slashLine = 'M14.6 1.4 L1.4 14.6';

const exclamation: Sign = { shape: bar(13, 0, 2, 6) + bar(13, 8, 2, 2), moat: bar(12, -1, 4, 12) };
const dash: Sign = { shape: bar(9, 1, 7, 2), moat: bar(8, 0, 9, 4) };
const slash: Sign = { shape: line(slashLine, 1.5), moat: line(slashLine, 3.5) };

function signed(below: string, sign: Sign): string {
  return (
    '<mask id="moat" maskUnits="userSpaceOnUse" x="0" y="0" width="16" height="16">' +
    `<rect width="16" height="16" fill="#fff"/><g color="#000" fill="#000">${sign.moat}</g></mask>` +
    `<g mask="url(#moat)">${below}</g>${sign.shape}`
  );
}

function drawing(state: TrayState): string {
  switch (state) {
    case 'idle':
      return torch + outlinedBeam;
    case 'working':
      return torch + rays;
    case 'working-0':
      return torch + litBeam(0);
    case 'working-25':
      return torch + litBeam(25);
    case 'working-50':
      return torch + litBeam(50);
    case 'working-75':
      return torch + litBeam(75);
    case 'working-100':
      return torch + litBeam(100);
    case 'attention':
      return signed(torch + litBeam(100), exclamation);
    case 'offline':
      return signed(torch + cutBeam, slash);
    case 'muted':
      return signed(torch + outlinedBeam, dash);
  }
}

/** A tray icon as an SVG document in one ink, with `margin` field units of air on each side. */
export function traySvg(state: TrayState, ink: string, margin = 0): string {
  const side = FIELD + 2 * margin;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FIELD}" height="${FIELD}" ` +
    `viewBox="${n(-margin)} ${n(-margin)} ${n(side)} ${n(side)}">` +
    `<title>Usher: ${state}</title><g color="${ink}" fill="${ink}">${drawing(state)}</g></svg>\n`
  );
}
