import type { HistoryFilter } from '../../../src/domain/history/historyPage.ts';
import { WORK_KINDS } from '../../../src/domain/history/workKind.ts';
import type { HistoryView, OptionView } from '../../../src/domain/view/history/historyView.ts';
import { type LabelKey, label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';

/** One list to choose from for each thing of which there are several. */
export function Filters({ history, actions }: { readonly history: HistoryView; readonly actions: Actions }) {
  const { filter, servers, kinds, libraries } = history;
  const choose = (change: Partial<HistoryFilter>): void =>
    actions.send({ kind: 'filter-history', ...filter, ...change });
  const lists = [
    <Filter
      key="server"
      name="filter-server"
      all="all-servers"
      options={servers}
      chosen={filter.serverId}
      onChoose={(serverId) => choose({ serverId })}
    />,
    <Filter
      key="kind"
      name="filter-kind"
      all="all-kinds"
      options={kinds}
      chosen={filter.workKind}
      onChoose={(id) => choose({ workKind: WORK_KINDS.find((kind) => kind === id) })}
    />,
    <Filter
      key="library"
      name="filter-library"
      all="all-libraries"
      options={libraries}
      chosen={filter.libraryId}
      onChoose={(libraryId) => choose({ libraryId })}
    />,
  ];
  return <div class="filters">{lists}</div>;
}

function Filter(props: {
  readonly name: LabelKey;
  readonly all: LabelKey;
  readonly options: readonly OptionView[];
  readonly chosen: string | undefined;
  onChoose(id: string | undefined): void;
}) {
  const { name, all, options, chosen, onChoose } = props;
  if (options.length < 2 && chosen === undefined) return null;
  return (
    <select
      aria-label={label(name)}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    >
      <option value="">{label(all)}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
