import type { PastView } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { WorkTitle } from './WorkTitle.tsx';

/** How many are shown before "Show all". */
export const NEWEST = 3;

/** Something that can be opened and closed. */
export type Disclosure = { readonly isOpen: boolean; toggle(): void };

/** The finished jobs, newest first: the newest few, all on request. */
export function Recent(props: {
  readonly recent: readonly PastView[];
  /** "Show all 20" */
  readonly showAll: string;
  readonly isServerNamed: boolean;
  /** Those that a clicked notification told of. */
  readonly markedIds: readonly string[];
  readonly rest: Disclosure;
  readonly actions: Actions;
}) {
  const { recent, showAll, isServerNamed, markedIds, rest, actions } = props;
  if (recent.length === 0) return null;
  const hasRest = recent.length > NEWEST;
  const shown = rest.isOpen ? recent : recent.slice(0, NEWEST);
  return (
    <section class="recent" aria-labelledby="recently">
      <div class="line">
        <h2 id="recently">{label('recently')}</h2>
        {hasRest && (
          <button type="button" class="word-button" aria-expanded={rest.isOpen} onClick={() => rest.toggle()}>
            {rest.isOpen ? label('show-fewer') : showAll}
          </button>
        )}
        <button
          type="button"
          class="word-button link"
          onClick={() => actions.send({ kind: 'show-history', since: undefined })}
        >
          {label('history')}
        </button>
      </div>
      <ul>
        {shown.map(({ id, title, openLabel, serverName, lasted, results, when }) => (
          <li key={id} class={markedIds.includes(id) ? 'past marked' : 'past'} tabIndex={-1}>
            <div class="line">
              <WorkTitle
                title={title}
                openLabel={openLabel}
                onOpen={() => actions.send({ kind: 'open-finished-in-plex', id })}
              />
              <span class="when">{when}</span>
            </div>
            <div class="how">
              {[lasted, ...results].join(' · ')}
              {isServerNamed && (
                <>
                  {' · '}
                  <bdi>{serverName}</bdi>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
