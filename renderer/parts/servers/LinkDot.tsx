import type { GroupView } from '../../../src/domain/view/view.ts';
import { label } from '../../../src/locales/label.ts';

/** The state of a link as a shape, so that it needs no colour: disc, ring, hollow square, triangle. */
export function LinkDot({ link }: { readonly link: GroupView['link'] }) {
  return (
    <svg class="dot" role="img" aria-label={label(`link-${link}`)} viewBox="0 0 8 8" width="8" height="8">
      {shape(link)}
    </svg>
  );
}

function shape(link: GroupView['link']) {
  switch (link) {
    case 'live':
      return <circle cx="4" cy="4" r="3" fill="currentColor" />;
    case 'connecting':
      return <circle cx="4" cy="4" r="2.75" fill="none" stroke="currentColor" stroke-width="1.5" />;
    case 'away':
      return <rect x="1" y="1" width="6" height="6" fill="none" stroke="currentColor" stroke-width="1.5" />;
    case 'refused':
      return <path d="M4 .5 7.75 7.25H.25Z" fill="currentColor" />;
  }
}
