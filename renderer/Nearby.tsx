import type { NearbyView } from '../src/domain/view.ts';
import type { Wishes } from './wishes.ts';

/** Servers that answered in the own network: a press tries one without a token, and asks for it where it is needed. */
export function Nearby(props: { readonly nearby: readonly NearbyView[]; readonly wishes: Wishes }) {
  const { nearby, wishes } = props;
  if (nearby.length === 0) return null;
  return (
    <section class="nearby" aria-labelledby="nearby">
      <h2 id="nearby">On your network</h2>
      <ul>
        {nearby.map(({ id, name, address }) => (
          <li key={id}>
            <button
              type="button"
              class="choice"
              onClick={() => wishes.ask({ kind: 'sign-in', address, token: '' })}
            >
              <span class="title" dir="auto">
                {name}
              </span>
              <span class="how">{address.replace(/^https?:\/\//, '')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
