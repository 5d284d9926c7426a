import type { View } from '../../../src/domain/view/view.ts';

/** One designed state of the popover: what the pictures show and the tests go through. */
export type GalleryState = {
  readonly name: string;
  readonly caption: string;
  readonly view: View;
  /** The words to press first. */
  readonly press?: string;
};
