import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { type JsonOption, jsonOption } from './options.ts';

/** `usher hooks`, with a command of its own for each thing that can be done. */
export function addHooksCommand(program: Command, end: End): void {
  const hooks = withExamples(
    program.command('hooks').description(t('terminal.help.hooks')),
    t('terminal.help.hooks.examples'),
  );
  const add = (usage: string, about: string, examples: string): Command =>
    withExamples(hooks.command(usage).description(about), examples).addOption(jsonOption());
  const load = (): Promise<typeof import('../hooks/hooks.ts')> => import('../hooks/hooks.ts');

  add('list', t('terminal.help.hooks.list'), 'usher hooks list').action(async ({ json }: JsonOption) =>
    end((await load()).listHooks(json)),
  );
  add('add <file>', t('terminal.help.hooks.add'), 'usher hooks add hook.json').action(
    async (file: string, { json }: JsonOption) => end((await load()).addHook(file, json)),
  );
  add('remove <name>', t('terminal.help.hooks.remove'), 'usher hooks remove ntfy').action(
    async (name: string, { json }: JsonOption) => end((await load()).removeHook(name, json)),
  );
  for (const [word, about] of [
    ['on', t('terminal.help.hooks.on')],
    ['off', t('terminal.help.hooks.off')],
  ] as const)
    add(`${word} <name>`, about, `usher hooks ${word} ntfy`).action(
      async (name: string, { json }: JsonOption) => end((await load()).switchHook(name, word === 'on', json)),
    );
  add('test <name>', t('terminal.help.hooks.test'), 'usher hooks test ntfy').action(
    async (name: string, { json }: JsonOption) => {
      const { testHook } = await import('../hooks/testHook.ts');
      return end(testHook(name, json));
    },
  );
  add('secret <name>', t('terminal.help.hooks.secret'), 'usher hooks secret NTFY_TOPIC')
    .option('--forget', t('terminal.help.hooks.forget'), false)
    .action(async (name: string, { json, forget }: JsonOption & { forget: boolean }) => {
      const { keepHookSecret } = await import('../hooks/hookSecret.ts');
      return end(keepHookSecret(name, forget, json));
    });
}
