/**
 * What the popover is placed by, in screen coordinates. The icon where the system tells its place; Linux never does, nor Windows for an icon
 * in the overflow. Then the pointer, which has just clicked it or is at least on the display that the person looks at.
 */
export function anchorOf(icon: Electron.Rectangle, pointer: Electron.Point): Electron.Rectangle {
  return icon.width > 0 && icon.height > 0 ? icon : { ...pointer, width: 1, height: 1 };
}
