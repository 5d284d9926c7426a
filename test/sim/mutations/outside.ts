import type { Mutation } from './mutation.ts';

/** What the simulated worlds do not have: settings of a newer version and of a person who types, a first run, windows. */
export const OUTSIDE: readonly Mutation[] = [
  {
    name: 'settings: what only a newer Usher understands is lost',
    file: 'src/storage/settings/withChange.ts',
    from: '...kept.filter(isUnread),',
    to: '',
    tests: ['test/storage/newerSettings.test.ts'],
  },
  {
    name: 'settings: of a rule that is not understood the rest counts',
    file: 'src/domain/settings/readWhole.ts',
    from: 'Object.hasOwn(read, key) && isWhole(value, Reflect.get(read, key))',
    to: 'Object.hasOwn(read, key)',
    tests: ['test/app/settings/settingsTransfer.test.ts'],
  },
  {
    name: 'first run: a clock that was set back puts off the question',
    file: 'src/domain/firstRun/firstRun.ts',
    from: 'kept.signedInAt > now ? { ...kept, signedInAt: now } : kept',
    to: 'kept',
    tests: ['test/domain/firstRun/due.test.ts'],
  },
  {
    name: 'popover: it is placed by an icon that the system hides',
    file: 'src/main/popover/placement.ts',
    from: 'return hasSize && displays.some(({ bounds }) => contains(bounds, middleOf(icon)));',
    to: 'return hasSize;',
    tests: ['test/main/popover/placement.test.ts'],
  },
];
