/**
 * The mark: an usher's torch, held from the lower left, drawn as an outline. Every tray icon and the app icon are this one geometry in a field
 * of 16 × 16: what fills the torch tells the state, and signs stand in the corner that it leaves free. Units are field units, so one unit is
 * one pixel of the smallest picture.
 */

export const STATES = [
  'idle',
  'working',
  'working-25',
  'working-50',
  'working-75',
  'attention',
  'offline',
  'muted',
] as const;
export type TrayState = (typeof STATES)[number];

export const FIELD = 16;
export const OUTLINE = 1.25;
/** Half widths of the torch, and places along its axis from its tail: the middle of the outline's strokes. */
const HANDLE = { halfWidth: 2.9, to: 6.5 };
const HEAD = { halfWidth: 5, from: 9.2 };
const LENGTH = 13.4;
const CORNER = 1.6;
/** How far the tail is from the left and from below. */
const TAIL = 2.35;
/** What shines, beyond a rim. */
export const LENS = { from: 10.1, to: LENGTH };
const RIM = 1;
/** Up to where the torch is filled. In steps that look equal, and the last one leaves the lens empty. */
const LEVELS = { 25: 3.9, 50: 7, 75: LENS.from };
/** What is left clear around a sign, so that it and the torch stay apart in one colour. */
const MOAT = 1;
/** How far the second ink reaches beyond the first. */
const HALO = 1.1;

const n = (value: number) => String(Math.round(value * 1000) / 1000);

/** A point given along the torch's axis, from its tail, and across it. */
function at(along: number, across: number): string {
  const half = Math.SQRT1_2;
  return `${n(TAIL + (along + across) * half)} ${n(FIELD - TAIL + (across - along) * half)}`;
}

export function torchPath(): string {
  const { halfWidth: handle, to } = HANDLE;
  const { halfWidth: head, from } = HEAD;
  return (
    `M${at(CORNER, -handle)} L${at(to, -handle)} L${at(from, -head)} L${at(LENGTH, -head)} ` +
    `L${at(LENGTH, head)} L${at(from, head)} L${at(to, handle)} L${at(CORNER, handle)} ` +
    `Q${at(0, handle)} ${at(0, handle - CORNER)} L${at(0, CORNER - handle)} Q${at(0, -handle)} ${at(CORNER, -handle)} Z`
  );
}

/** What fills the torch from one place of its axis to another. */
export function bandPath(from: number, to: number): string {
  const places = [from, ...[HANDLE.to, HEAD.from].filter((along) => from < along && along < to), to];
  const left = places.map((along) => at(along, -halfWidthAt(along)));
  const right = places.map((along) => at(along, halfWidthAt(along))).toReversed();
  return `M${[...left, ...right].join(' L')} Z`;
}

function halfWidthAt(along: number): number {
  const widened = Math.min(Math.max((along - HANDLE.to) / (HEAD.from - HANDLE.to), 0), 1);
  return HANDLE.halfWidth + widened * (HEAD.halfWidth - HANDLE.halfWidth);
}

/** A part of a drawing, `grow` units larger on each side. */
type Part = (grow: number) => string;

const line =
  (path: string, width: number): Part =>
  (grow) =>
    `<path d="${path}" fill="none" stroke="currentColor" stroke-width="${n(width + 2 * grow)}" stroke-linejoin="round" stroke-linecap="round"/>`;
const area =
  (path: string): Part =>
  (grow) =>
    `<path d="${path}" fill-rule="${grow > 0 ? 'nonzero' : 'evenodd'}" stroke="currentColor" stroke-width="${n(2 * grow)}" stroke-linejoin="round"/>`;
/** Its sides are within the outline, so it grows along the axis only. */
const band =
  (from: number, to: number): Part =>
  (grow) =>
    `<path d="${bandPath(Math.max(from - grow, 0), Math.min(to + grow, LENGTH))}"/>`;
const together =
  (...parts: readonly Part[]): Part =>
  (grow) =>
    parts.map((part) => part(grow)).join('');

const outline = line(torchPath(), OUTLINE);
const torch = together(
  outline,
  line(`M${at(LENS.from, -HEAD.halfWidth)} L${at(LENS.from, HEAD.halfWidth)}`, RIM),
);

/** Across the axis: along it, it would be one more line of the torch. */
const slash = line('M1.7 1.7 L14.3 14.3', 1.7);
/** A disc with an exclamation mark cut out of it. */
const alarm = area('M16 12 A4 4 0 1 1 8 12 A4 4 0 1 1 16 12 Z M11 9 H13 V12.2 H11 Z M11 13 H13 V14.8 H11 Z');
/** As systems show that they keep quiet. */
const moon = area('M11.6 7.4 A4.3 4.3 0 1 0 15.9 13 A4 4 0 0 1 11.6 7.4 Z');

/** How small a torch is beside a sign, which then hides little of it. Its lines stay as thick. */
const ASIDE = 0.86;
const aside =
  (part: Part): Part =>
  (grow) =>
    `<g transform="translate(.1 .1) scale(${ASIDE})">${part((grow + (OUTLINE * (1 - ASIDE)) / 2) / ASIDE)}</g>`;

/** A sign over the mark. Grown, the two may touch: a halo fills the moat. */
const signed =
  (below: Part, sign: Part): Part =>
  (grow) =>
    grow > 0
      ? below(grow) + sign(grow)
      : '<mask id="moat" maskUnits="userSpaceOnUse" x="0" y="0" width="16" height="16">' +
        `<rect width="16" height="16" fill="#fff"/><g color="#000" fill="#000">${sign(MOAT)}</g></mask>` +
        `<g mask="url(#moat)">${below(0)}</g>${sign(0)}`;

const DRAWINGS: Readonly<Record<TrayState, Part>> = {
  idle: torch,
  // The lens shines, and the handle tells no measure.
  working: together(torch, band(LENS.from, LENS.to)),
  'working-25': together(torch, band(0, LEVELS[25])),
  'working-50': together(torch, band(0, LEVELS[50])),
  'working-75': together(torch, band(0, LEVELS[75])),
  attention: signed(aside(together(torch, band(0, LENS.from))), alarm),
  offline: signed(outline, slash),
  muted: signed(aside(torch), moon),
};

export interface TrayInk {
  readonly ink: string;
  /** A second ink around the first, for panels that the first is lost on. */
  readonly halo?: string;
  /** Field units of air on each side. */
  readonly margin?: number;
}

/** A tray icon as an SVG document. */
export function traySvg(state: TrayState, { ink, halo, margin = 0 }: TrayInk): string {
  const drawing = DRAWINGS[state];
  const side = FIELD + 2 * margin;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FIELD}" height="${FIELD}" ` +
    `viewBox="${n(-margin)} ${n(-margin)} ${n(side)} ${n(side)}">` +
    `<title>Usher: ${state}</title>${halo ? inked(halo, drawing(HALO)) : ''}${inked(ink, drawing(0))}</svg>\n`
  );
}

const inked = (ink: string, drawing: string) => `<g color="${ink}" fill="${ink}">${drawing}</g>`;
