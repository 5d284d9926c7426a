import type { NearbyView } from '../src/domain/view.ts';

/** Servers that answered in the own network: a press tries one without a token, and asks for it where it is needed. */
export function Nearby(props: {
  readonly nearby: readonly NearbyView[];
  /** One is being tried. */
  readonly isOff: boolean;
  readonly onPick: (server: NearbyView) => void;
}) {
  const { nearby, isOff, onPick } = props;
  return (
    <section class="nearby" aria-labelledby="nearby">
      <h2 id="nearby">On your network</h2>
      <ul>
        {nearby.map((server) => (
          <li key={server.id}>
            <button type="button" class="choice" aria-disabled={isOff} onClick={() => onPick(server)}>
              <span class="title" dir="auto" title={server.name}>
                {server.name}
              </span>
              <span class="how">{server.address.replace(/^https?:\/\//, '')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
