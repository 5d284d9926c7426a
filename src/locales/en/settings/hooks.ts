/** Of hooks: commands and webhooks that are run when something happens. */
export const hooks = {
  'hook.title': 'Hooks',
  'hook.how': 'Commands and webhooks that run when something happens. In a terminal: usher hooks add FILE',
  'hook.add': 'Add or change',
  'hook.guide': 'How',
  'hook.elsewhere': '“usher watch --hooks” is running them now.',
  'hook.try': 'Try it',
  'hook.try-named': 'Try it: {name}',
  'hook.failing': '{count, plural, one {# fails} other {# fail}}',
  'hook.notice':
    '{count, plural, one {The hook “{name}” failed: {problem}} other {{count, number} hooks fail, “{name}” among them}}.',

  'hook.runs': 'Runs {program}',
  'hook.sends': 'Sends to {host}',
  'hook.finish': 'Work finishes',
  'hook.settle': 'A scan has settled',
  'hook.idle': 'A server has nothing left to do',

  'hook.worked': 'Worked {when}',
  'hook.failed': 'Failed {when}: {problem}',
  'hook.dropped': '{count, plural, one {# run was left out} other {# runs were left out}}',
  'hook.no-program': 'the program is not there, or may not be run',
  'hook.exit': 'it ended with code {code, number}',
  'hook.signal': 'it was ended by {signal}',
  'hook.timed-out': 'not done within {duration}',
  'hook.unsafe-argument': 'a text of the server would have been an option of the program',
  'hook.no-secret': 'its secret {name} is not there',
  'hook.keychain': 'the keychain does not give its secret',
  'hook.bad-address': 'its address or a header cannot be used',
  'hook.status': 'it answered {status}',

  'terminal.help.hooks': 'commands and webhooks that are run when something happens',
  'terminal.help.hooks.examples': `usher hooks                   all of them, and how they went
usher hooks add ntfy.json     one, as a file has it
usher hooks secret NTFY       asks for what a hook calls NTFY
usher hooks test ntfy         run it now
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'all hooks, and what became of their last run',
  'terminal.help.hooks.add': 'add a hook from a JSON file, or with - from stdin',
  'terminal.help.hooks.remove': 'take a hook out of the settings',
  'terminal.help.hooks.on': 'turn a hook on',
  'terminal.help.hooks.off': 'turn a hook off, and keep it',
  'terminal.help.hooks.test': 'run a hook now, as if a scan were done',
  'terminal.help.hooks.secret': 'keep a secret of hooks in the keychain',
  'terminal.help.hooks.forget': 'forget the secret',
  'terminal.help.watch.hooks': 'run the hooks, unless the app does',

  'terminal.hooks.none': 'There are no hooks. docs/cli.md says how one is made.',
  'terminal.hooks.none-on': 'No hook is on: usher hooks shows them.',
  'terminal.hooks.no-such': 'No hook is called ‘{name}’. There is: {names}.',
  'terminal.hooks.is-off': '{name} (off)',
  'terminal.hooks.added': '{name} is added, and on.',
  'terminal.hooks.added-off':
    '{name} is added, and off. To try it: usher hooks test ‘{name}’. To turn it on: usher hooks on ‘{name}’.',
  'terminal.hooks.removed': '{name} is removed.',
  'terminal.hooks.on': '{name} is on.',
  'terminal.hooks.off': '{name} is off.',
  'terminal.hooks.too-many': 'There are {count, number} hooks already.',
  'terminal.hooks.no-json': 'This is no JSON.',
  'terminal.hooks.no-hook':
    'This is no hook: it has a name, when it is run (on), and what it does (run or post).',
  'terminal.hooks.unfit': 'This is no hook: {part} does not fit.',
  'terminal.hooks.ask-secret': 'What {name} stands for:',
  'terminal.hooks.bad-secret-name': 'A secret’s name is made of A–Z, 0–9 and _, and begins with a letter.',
  'terminal.hooks.bad-secret':
    '{name} was not kept: it must be letters, digits and signs of ASCII, on one line.',
  'terminal.hooks.no-keychain':
    'The keychain does not take it. Set USHER_SECRET_{name} in the environment of what runs the hooks.',
  'terminal.hooks.kept': '{name} is kept.',
  'terminal.hooks.forgotten': '{name} is forgotten.',
} as const;
