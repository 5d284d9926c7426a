import type { PageCommand } from '../domain/command.ts';
import { readNoticeRule, readPreferences } from '../domain/settings/preferences.ts';

const KINDS = [
  'set-preferences',
  'set-notice-rule',
  'drop-notice-rule',
  'open-at-login',
  'set-terminal-command',
  'mute',
] as const;

/** A command about what the person can set, if the fields fit. */
export function parseSettingsCommand(
  kind: (typeof KINDS)[number],
  field: (name: string) => unknown,
): PageCommand | undefined {
  switch (kind) {
    case 'set-preferences': {
      // A page that is taken over must not have programs run.
      const { hooks: _, ...change } = readPreferences(field('change'));
      return Object.keys(change).length ? { kind, change } : undefined;
    }
    case 'set-notice-rule':
    case 'drop-notice-rule': {
      const rule = readNoticeRule(field('rule'));
      return rule && { kind, rule };
    }
    case 'open-at-login': {
      const isOn = field('isOn');
      return typeof isOn === 'boolean' ? { kind, isOn } : undefined;
    }
    case 'set-terminal-command': {
      const isInstalled = field('isInstalled');
      return typeof isInstalled === 'boolean' ? { kind, isInstalled } : undefined;
    }
    case 'mute': {
      const until = field('until');
      return until === undefined || until === 'hour' || until === 'morning' ? { kind, until } : undefined;
    }
  }
}
