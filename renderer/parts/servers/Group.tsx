import type { GroupView } from '../../../src/domain/view/view.ts';
import type { Actions } from '../../actions.ts';
import { onDemand } from '../../behaviour/loadOnDemand.ts';
import { ActivityRow } from '../rows/ActivityRow.tsx';
import { RowGap } from '../rows/RowGap.tsx';
import { ServerLine } from './ServerLine.tsx';
import { StopAll } from './StopAll.tsx';

/** One server: its name and the state of its link, if they are not obvious, then its rows. */
export function Group(props: {
  readonly group: GroupView;
  readonly headline: string;
  /** The row that a clicked notification told of. */
  readonly markedUuid: string | undefined;
  readonly actions: Actions;
}) {
  const { group, headline, markedUuid, actions } = props;
  const { serverId, name, linkText, countdown } = group;
  const { trustPrompt, scopeText, rows, rowsBefore, rowsAfter, moreText, stopAll } = group;
  const TrustPrompt = onDemand()?.TrustPrompt;
  const all = rowsBefore + rows.length + rowsAfter;
  const state = [linkText, countdown].filter((t) => t !== undefined).join(' ');
  // With one server, the headline may have the same text already.
  const text = name || state !== headline ? state : '';
  return (
    <section class="group" aria-label={group.label}>
      <ServerLine group={group} text={text} actions={actions} />
      {scopeText && <p class="scope">{scopeText}</p>}
      {trustPrompt && TrustPrompt && (
        <TrustPrompt trustPrompt={trustPrompt} canLeave={false} actions={actions} />
      )}
      {all > 0 && (
        <ul class="rows" data-before={rowsBefore} data-all={all}>
          {rowsBefore > 0 && <RowGap key="before" count={rowsBefore} />}
          {rows.map((row, n) => (
            <ActivityRow
              key={row.uuid}
              serverId={serverId}
              row={row}
              isMarked={row.uuid === markedUuid}
              place={all > rows.length ? { at: rowsBefore + n + 1, of: all } : undefined}
              actions={actions}
            />
          ))}
          {rowsAfter > 0 && <RowGap key="after" count={rowsAfter} />}
        </ul>
      )}
      {moreText && <p class="scope">{moreText}</p>}
      {stopAll && <StopAll stopAll={stopAll} actions={actions} />}
    </section>
  );
}
