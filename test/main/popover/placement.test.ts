import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/main/popover/placement.ts';

const POINTER = { x: 2400, y: 12 };

test('V13 the popover is placed by the icon where the system tells its place', () => {
  const icon = { x: 1000, y: 0, width: 24, height: 24 };
  expect(anchorOf(icon, POINTER)).toEqual(icon);
});

test.each([
  { x: 0, y: 0, width: 0, height: 0 },
  { x: 40, y: 0, width: 0, height: 24 },
])('V13 by the pointer where it does not: %o', (icon) => {
  expect(anchorOf(icon, POINTER)).toEqual({ ...POINTER, width: 1, height: 1 });
});
