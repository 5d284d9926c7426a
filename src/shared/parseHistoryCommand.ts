import type { HistoryCommand } from '../domain/command.ts';
import { isWorkKind } from '../domain/history/workKind.ts';

type Fields = {
  /** An own field of the message. */
  readonly field: (name: string) => unknown;
  /** One that is text, and not too long. */
  readonly text: (name: string) => string | undefined;
};

/** What the page sent about the history, if it is a command of this kind. What limits nothing must be left out: what is no limit means none. */
export function parseHistoryCommand(
  kind: HistoryCommand['kind'],
  { field, text }: Fields,
): HistoryCommand | undefined {
  const since = field('since');
  const isTime =
    since === undefined || (typeof since === 'number' && Number.isSafeInteger(since) && since >= 0);
  switch (kind) {
    case 'show-history':
      return isTime ? { kind, since } : undefined;
    case 'filter-history': {
      const serverId = text('serverId');
      const libraryId = text('libraryId');
      const workKind = field('workKind');
      const isKnown = workKind === undefined || isWorkKind(workKind);
      const isText = (name: string): boolean => field(name) === undefined || text(name) !== undefined;
      if (!isTime || !isKnown || !isText('serverId') || !isText('libraryId')) return undefined;
      return { kind, serverId, workKind, libraryId, since };
    }
    case 'more-history':
      return { kind };
    case 'export-history': {
      const format = field('format');
      return format === 'csv' || format === 'json' ? { kind, format } : undefined;
    }
    case 'clear-history': {
      const step = field('step');
      return step === 'ask' || step === 'keep' || step === 'clear' ? { kind, step } : undefined;
    }
  }
}
