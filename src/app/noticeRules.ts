import type { Settings, SettingsFile } from './needs.ts';
import type { Store } from './store.ts';

/** What the person wants to be told of: in the settings, and in the State. */
export type NoticeRuleSettings = {
  /** From the settings. */
  restore(settings: Settings): void;
  /** Activities of this type are not announced any more. */
  mute(type: string): void;
  unmute(type: string): void;
};

export function createNoticeRules(store: Store, settings: SettingsFile): NoticeRuleSettings {
  function change(mutedKinds: readonly string[]): void {
    settings.update((s) => ({ ...s, mutedKinds }));
    store.apply({ kind: 'notice-rules-changed', rules: { mutedKinds } });
  }

  const others = (type: string): readonly string[] =>
    store.state.noticeRules.mutedKinds.filter((muted) => muted !== type);

  return {
    restore: ({ leastSeconds, mutedKinds }) => {
      const least = leastSeconds === undefined ? {} : { leastMs: leastSeconds * 1000 };
      store.apply({ kind: 'notice-rules-changed', rules: { ...least, mutedKinds: mutedKinds ?? [] } });
    },
    mute: (type) => change([...others(type), type]),
    unmute: (type) => change(others(type)),
  };
}
