import type { DiscoveredServerView } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';

/** Servers that answered in the own network. A click tries one without a token, and asks for the token if it is needed. */
export function DiscoveredServers(props: {
  readonly discovered: readonly DiscoveredServerView[];
  /** A sign-in is being tried. */
  readonly isOff: boolean;
  readonly onPick: (server: DiscoveredServerView) => void;
}) {
  const { discovered, isOff, onPick } = props;
  return (
    <section class="discovered" aria-labelledby="discovered">
      <h2 id="discovered">{label('on-your-network')}</h2>
      <ul>
        {discovered.map((server) => (
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
