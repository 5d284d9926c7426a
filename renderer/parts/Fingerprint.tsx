import { Fragment } from 'preact';

/** In two lines. Copied text has the colons, as other programs write it. */
export function Fingerprint({ fingerprint }: { readonly fingerprint: string }) {
  const pairs = fingerprint.split(':');
  const half = Math.ceil(pairs.length / 2);
  return (
    <p class="fingerprint" dir="ltr">
      {[pairs.slice(0, half), pairs.slice(half)].map((line, which) => (
        <span key={which}>
          {line.map((pair, place) => (
            <Fragment key={place}>
              {pair}
              {which * half + place < pairs.length - 1 && <i>:</i>}
              <wbr />
            </Fragment>
          ))}
        </span>
      ))}
    </p>
  );
}
