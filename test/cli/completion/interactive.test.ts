import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { type InteractiveShell, openShell } from './interactiveShell.ts';

/** Of what a shell could make something. */
const HOSTILE = `H $(touch ran) \`touch ran\`; touch ran & "two" 'one' \\ $HOME ~ *?[a-z]{a,b} #! !! <ran >ran | %n =x:y 日本`;
const NAMES = ['Attic', 'My Server', 'Eve’s', HOSTILE, 'Esc\x1b[31m'];

let terminal: Terminal;
beforeAll(() => {
  terminal = openTerminal();
  const servers = NAMES.map((name, i) => typedServer({ id: `Zed-${i}`, name, url: 'http://127.0.0.1:9' }));
  mkdirSync(terminal.profile, { recursive: true });
  writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(settingsWith(...servers)));
});
afterAll(() => terminal.remove());

describe.skipIf(process.platform !== 'linux').each(['bash', 'zsh', 'fish'] as const)(
  'in a real %s',
  (name) => {
    let shell: InteractiveShell;
    beforeEach(async () => {
      shell = await openShell(name, terminal.home);
    });
    afterEach(() => shell.close());

    /** Typed, completed, and run. */
    const completed = async (typed: string): Promise<readonly string[]> => {
      await shell.complete(typed);
      shell.press('Enter');
      return shell.called();
    };

    test('U38 completes commands, options, and what they take', async () => {
      expect(await completed('usher canc')).toEqual(['cancel']);
      expect(await completed('usher settings exp')).toEqual(['settings', 'export']);
      expect(await completed('usher list --serv')).toEqual(['list', '--server']);
      expect(await completed('usher history --kind meta')).toEqual(['history', '--kind', 'metadata']);
      expect(await completed('usher history --kind=meta')).toEqual(['history', '--kind=metadata']);
      expect(await completed('usher settings set theme da')).toEqual(['settings', 'set', 'theme', 'dark']);
      expect(await completed('usher list --server Att')).toEqual(['list', '--server', 'Attic']);
    });

    test('U38 completes names of files', async () => {
      writeFileSync(path.join(shell.folder, 'kept settings.json'), '');
      expect(await completed('usher settings import ke')).toEqual([
        'settings',
        'import',
        'kept settings.json',
      ]);
    });

    test('U40 a name is quoted, as it was begun, and nothing in it is run', async () => {
      for (const begun of ['My', "'My Se", 'My\\ Se'])
        expect(await completed(`usher list --server ${begun}`), begun).toEqual([
          'list',
          '--server',
          'My Server',
        ]);
      expect(await completed('usher list --server=My')).toEqual(['list', '--server=My Server']);
      for (const begun of ['H', '"H', "'H"])
        expect(await completed(`usher list --server ${begun}`), begun).toEqual(['list', '--server', HOSTILE]);
      expect(await completed('usher list --server Zed')).toEqual(['list', '--server', 'Zed-4']);
      expect(readdirSync(shell.folder)).toEqual([]);
    });

    test('U40 nothing that was typed is run by completing', async () => {
      await shell.complete('usher list --server "$(touch ran)" --js');
      expect(shell.screen()).toContain('--json');
      shell.press('C-u', 'usher done', 'Enter');
      expect(await shell.called()).toEqual(['done']);
      expect(readdirSync(shell.folder)).toEqual([]);
    });
  },
);
