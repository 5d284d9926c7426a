import { label } from '../../../src/locales/label.ts';

/** What a row takes, about: what is not drawn is not measured. */
const ROW_PX = 60;

/**
 * In place of rows that are not drawn, since they are not seen. They are as soon as it comes into view; whoever comes to it by keyboard
 * goes on from the row next to it, and so reaches all of them.
 */
export function RowGap({ count }: { readonly count: number }) {
  return (
    <li
      class="gap"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it hands the focus on.
      tabIndex={0}
      aria-label={label('more-rows')}
      style={{ blockSize: `${count * ROW_PX}px` }}
      onFocus={(event) => handOn(event.currentTarget)}
    />
  );
}

function handOn(gap: HTMLElement): void {
  const isBefore = gap.previousElementSibling === null;
  const row = isBefore ? gap.nextElementSibling : gap.previousElementSibling;
  if (row instanceof HTMLElement) row.focus();
}
