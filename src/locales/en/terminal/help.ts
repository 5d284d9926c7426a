/** What `usher --help` says, and what it says of a command line that it cannot read. No line of an example is wider than 76 columns. */
export const terminalHelp = {
  'terminal.usage.no-command': 'a command is missing',
  'terminal.usage.no-such-command': 'there is no command ‘{command}’.',
  'terminal.usage.no-option': '‘{command}’ knows no {option}.',
  'terminal.usage.no-value': '{option} wants a value.',
  'terminal.usage.missing': '{argument} is missing.',
  'terminal.usage.too-many': '‘{command}’ takes fewer words.',
  'terminal.usage.conflict': '{option} does not go with {other}.',
  'terminal.usage.no-choice': '‘{value}’ is none of these: {choices}.',
  'terminal.usage.unread': 'this cannot be read.',
  'terminal.usage.meant': 'Did you mean {meant}?',
  'terminal.usage.more': '{help} says more.',

  'terminal.help.usage': 'Usage:',
  'terminal.help.usage.options': '[options]',
  'terminal.help.usage.command': '[command]',
  'terminal.help.arguments': 'Arguments:',
  'terminal.help.options': 'Options:',
  'terminal.help.commands': 'Commands:',
  'terminal.help.examples': 'Examples:',
  'terminal.help.help': 'show help',
  'terminal.help.version': 'show the version',

  'terminal.help.usher': 'Shows what a Plex Media Server is doing, and stops it where Plex allows that.',
  'terminal.help.usher.usage': '<command> [options]',
  'terminal.help.usher.examples': `usher list                    what the servers are doing now
usher watch                   the same, live
usher cancel 3f2              stop what has a UUID that begins so
usher help cancel             more of one command`,
  'terminal.help.after': `The servers are those that Usher is signed in to, or the one that PLEX_URL and
PLEX_TOKEN in the environment name. Exit codes: 0 done, 2 usage, 3 refused,
4 unreachable, 5 cannot be cancelled, 124 timed out.`,
  'terminal.help.group.view': 'What the servers are doing:',
  'terminal.help.group.work': 'Starting and stopping work:',
  'terminal.help.group.usher': 'Usher itself:',

  'terminal.help.json': 'as JSON, for other programs',
  'terminal.help.csv': 'as a table, for other programs',
  'terminal.help.server': 'only this server; may be repeated',
  'terminal.help.demo': 'of a made-up server',
  'terminal.help.color': 'auto, always or never',
  'terminal.help.yes': 'do not ask',

  'terminal.help.list': 'what the servers are doing now',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'follow them, until it is stopped',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            look at it without a server`,
  'terminal.help.why': 'why the servers are busy, in one sentence',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'what works between here and the servers, and what does not',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'what finished, oldest first',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'only of this library',
  'terminal.help.history.kind': 'only of this kind, such as scan or download',
  'terminal.help.history.since': 'only since 90m, 12h, 2d, 3w ago, or a day such as 2026-11-01',
  'terminal.help.history.all': 'also what nobody waits for',

  'terminal.help.cancel': 'stop activities, or all that can be stopped',
  'terminal.help.cancel.examples': `usher cancel 3f2a             the beginning of a UUID is enough
usher cancel --all            asks first
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'the activities, as usher list shows them',
  'terminal.help.cancel.all': 'all that can be stopped',
  'terminal.help.cancel.type': 'all of this type, such as media.generate',
  'terminal.help.cancel.library': 'all of this library',
  'terminal.help.scan': 'have a server scan a library',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'its name, or the beginning of it',
  'terminal.help.scan.path': 'only this folder of it, as the server calls it',
  'terminal.help.scan.wait': 'until the scan has settled',
  'terminal.help.run': 'have a server begin a task of its maintenance',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'end a task of the maintenance',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'its name, or the beginning of it',
  'terminal.help.settle': 'idle for so long: 20, 90s, 15m; the setting settleSeconds if not given',
  'terminal.help.timeout': 'give up after so long, with 124',
  'terminal.help.wait-idle': 'wait until the servers are idle',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'only work of this library counts',
  'terminal.help.wait-idle.type': 'only work of this type counts',

  'terminal.help.servers': 'the servers that Usher is signed in to',
  'terminal.help.servers.examples': `usher servers
usher servers --check         ask each whether it answers`,
  'terminal.help.servers.check': 'ask each whether it answers',
  'terminal.help.sign-in': 'sign in at plex.tv, with a short code',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'revoke the sign-in, and forget all servers',
  'terminal.help.settings': 'what can be set, and how it is',
  'terminal.help.settings.examples': `usher settings                all of them
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'all settings, each with what it is for',
  'terminal.help.settings.get': 'print one value',
  'terminal.help.settings.set': 'set one, to JSON or to a text as it is',
  'terminal.help.settings.reset': 'back to the default: one, or all',
  'terminal.help.settings.export': 'print what was set, or write it to a new file',
  'terminal.help.settings.import': 'set what such a file has',
  'terminal.help.completion': 'print what makes a shell complete usher’s words',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash, zsh, fish or powershell',
  'terminal.help.demo-server': 'run a made-up Plex server until it is stopped',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'where it listens on 127.0.0.1; 0 is any that is free',
  'terminal.help.demo-server.token': 'the token that it accepts',
  'terminal.help.demo-server.scenario': 'what happens on it',
  'terminal.help.demo-server.name': 'its name',
} as const;
