import { Fragment } from 'preact';
import type { DayView } from '../../../src/domain/view/history/historyView.ts';

/** The days, each with what finished on it. */
export function Days({ days }: { readonly days: readonly DayView[] }) {
  return (
    <>
      {days.map(({ name, entries }) => (
        <section key={name} class="day" aria-label={name}>
          <h2>{name}</h2>
          <ul>
            {entries.map(({ id, title, time, facts }) => (
              <li key={id} class="past">
                <div class="line">
                  <span class="title" dir="auto" title={title}>
                    {title}
                  </span>
                  <span class="when">{time}</span>
                </div>
                <div class="how" title={facts.join(' · ')}>
                  {facts.map((fact, place) => (
                    <Fragment key={place}>
                      {place > 0 && ' · '}
                      <bdi>{fact}</bdi>
                    </Fragment>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
