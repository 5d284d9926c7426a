import type { View } from '../../src/domain/view/view.ts';

/** Theme and contrast as the person chose them, in place of the system's: the tokens follow both (styles/tokens.css). */
export function applyLook({ look }: View): void {
  const { style, dataset } = document.documentElement;
  style.colorScheme = look?.theme ?? '';
  if (look?.contrast) dataset.contrast = look.contrast;
  else delete dataset.contrast;
}
