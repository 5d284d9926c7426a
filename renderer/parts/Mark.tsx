/** Told apart by shape: a tick, a triangle, a cross, a ring. */
export type Shape = 'works' | 'limited' | 'fails' | 'open';

const PATHS: Readonly<Record<Shape, string>> = {
  works: 'M2 6.5 5 9.5 10 3',
  limited: 'M6 2 11 10.5H1ZM6 5.5v2',
  fails: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  open: 'M6 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
};

export function Mark({ shape, name }: { readonly shape: Shape; readonly name: string }) {
  return (
    <svg class={`mark ${shape}`} role="img" aria-label={name} viewBox="0 0 12 12" width="12" height="12">
      <path
        d={PATHS[shape]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
