import type { GroupView } from '../src/domain/view.ts';
import { ActivityRow } from './ActivityRow.tsx';
import { LinkDot } from './LinkDot.tsx';
import type { Wishes } from './wishes.ts';

/** One server: its name and the state of its link where they say something, then its rows. */
export function Group(props: {
  readonly group: GroupView;
  readonly headline: string;
  readonly wishes: Wishes;
}) {
  const { group, headline, wishes } = props;
  const { name, link, linkText, canRetry, rows } = group;
  // Where there is one server, the headline may have said it already.
  const label = linkText && (name || linkText !== headline) ? linkText : name;
  return (
    <section class="group" aria-label={name}>
      {(label || canRetry) && (
        <div class="server">
          {name && <LinkDot link={link} />}
          {label && (
            <h2 class={label === name ? 'server-name' : 'server-text'} dir="auto">
              {label}
            </h2>
          )}
          {canRetry && (
            <button
              type="button"
              class="word-button"
              aria-label={name && `Retry now: ${name}`}
              onClick={() => wishes.ask({ kind: 'retry' })}
            >
              Retry now
            </button>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((row) => (
            <ActivityRow key={row.uuid} row={row} onCancel={() => wishes.cancel(group.serverId, row.uuid)} />
          ))}
        </ul>
      )}
    </section>
  );
}
