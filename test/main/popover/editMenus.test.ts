import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {} }));

import { applicationMenuOf, contextMenuOf } from '../../../src/main/popover/editMenus.ts';

const flags = {
  canCopy: true,
  canCut: true,
  canDelete: true,
  canEditRichly: false,
  canPaste: true,
  canRedo: false,
  canSelectAll: true,
  canUndo: false,
};
const rolesOf = (items: ReturnType<typeof contextMenuOf>) => items.map(({ role, type }) => role ?? type);

test('V12 on macOS the application has an Edit menu, whose shortcuts work in the popover', () => {
  expect(applicationMenuOf('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu']);
});

test.each(['win32', 'linux'] as const)(
  'V12 on %s it has no menu, which would be drawn in the window',
  (platform) => {
    expect(applicationMenuOf(platform)).toBeUndefined();
  },
);

test('V12 in a field a right click offers what can be done there', () => {
  const items = contextMenuOf({
    isEditable: true,
    selectionText: '',
    editFlags: { ...flags, canCopy: false, canCut: false },
  });
  expect(rolesOf(items)).toEqual(['cut', 'copy', 'paste', 'separator', 'selectAll']);
  expect(items.filter(({ enabled }) => enabled === false).map(({ role }) => role)).toEqual(['cut', 'copy']);
});

test('V12 on selected text it offers to copy, and elsewhere nothing', () => {
  expect(
    rolesOf(contextMenuOf({ isEditable: false, selectionText: 'sha256 AA:BB', editFlags: flags })),
  ).toEqual(['copy']);
  expect(contextMenuOf({ isEditable: false, selectionText: ' \n', editFlags: flags })).toEqual([]);
});
