import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { t } from '../../locales/format.ts';

type EditParams = Pick<Electron.ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/**
 * On macOS the shortcuts for copy and paste are those of the application menu, also where a menu bar app shows none: without one they do
 * nothing (electron#49807). Elsewhere a menu would be drawn in the window.
 */
export function applicationMenuOf(
  platform: NodeJS.Platform,
): readonly MenuItemConstructorOptions[] | undefined {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : undefined;
}

/** What a right click offers, in our words, since Electron has English ones only: in a field what can be done there, on selected text to copy it, otherwise nothing. */
export function contextMenuOf({
  isEditable,
  selectionText,
  editFlags,
}: EditParams): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: t('edit.copy'),
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() ? [copy] : [];
  return [
    { role: 'cut', label: t('edit.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('edit.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('edit.select-all'), enabled: editFlags.canSelectAll },
  ];
}

export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextMenuOf(params);
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup();
  });
}
