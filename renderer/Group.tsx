import type { GroupView } from '../src/domain/view.ts';
import { ActivityRow } from './ActivityRow.tsx';
import { LinkDot } from './LinkDot.tsx';
import { Question } from './Question.tsx';
import type { Wishes } from './wishes.ts';

/** One server: its name and the state of its link where they say something, then its rows. */
export function Group(props: {
  readonly group: GroupView;
  readonly headline: string;
  readonly wishes: Wishes;
}) {
  const { group, headline, wishes } = props;
  const { serverId, name, link, linkText, countdown, canRetry, canExamine, question, scopeText, rows } =
    group;
  const state = [linkText, countdown].filter((t) => t !== undefined).join(' ');
  // Where there is one server, the headline may have said it already.
  const text = name || state !== headline ? state : '';
  return (
    <section class="group" aria-label={name}>
      {(name || text || canRetry || canExamine) && (
        <div class="server">
          {name && <LinkDot link={link} />}
          {name || text ? (
            <h2 class="server-text" dir="auto">
              {name && <bdi class="server-name">{name}</bdi>}
              {name && text && ' · '}
              {text}
            </h2>
          ) : (
            <span class="server-text" />
          )}
          {canExamine && (
            <button
              type="button"
              class="word-button"
              aria-label={`Why? Examine the connection${name ? ` to ${name}` : ''}`}
              onClick={() => wishes.ask({ kind: 'examine', serverId })}
            >
              Why?
            </button>
          )}
          {canRetry && (
            <button
              type="button"
              class="word-button"
              aria-label={name && `Retry now: ${name}`}
              onClick={() => wishes.ask({ kind: 'retry', serverId })}
            >
              Retry now
            </button>
          )}
        </div>
      )}
      {scopeText && <p class="scope">{scopeText}</p>}
      {question && <Question question={question} canLeave={false} wishes={wishes} />}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((row) => (
            <ActivityRow key={row.uuid} row={row} onCancel={() => wishes.cancel(serverId, row.uuid)} />
          ))}
        </ul>
      )}
    </section>
  );
}
