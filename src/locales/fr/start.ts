import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': 'Scan {name}',
  'start.scan-folder': 'Scan {folder} of {name}',
  'start.refresh-metadata': 'Refresh metadata of {name}',
  'start.guide': 'Refresh guide of {name}',
  'start.task': 'Run now: {name}',
  'start.stop': 'Stop {name}',
  'start.warning': 'The metadata of everything in {name} is fetched again. That can take hours.',
  'start.folders': '{count, plural, one {# folder} other {# folders}}',

  'start.asked': 'Asking Plex…',
  'start.accepted': 'Plex agreed.',
  'start.running': 'Running',
  'start.running-at': 'Running, {percent}',
  'start.stopping': 'Stopping…',
  'start.unseen': 'Plex agreed, but no activity was seen.',

  'start.shared': 'Somebody else’s server: only its owner can start work there.',
  'start.forbidden': 'Plex refused: this account may not start work there.',
  'start.away': 'Not connected: nothing can be started now.',
  'start.nothing': 'Nothing that could be started is known yet.',

  'start.problem.account': 'Plex refused: this account may not start it.',
  'start.problem.unknown': 'Plex does not know it any more.',
  'start.problem.refused': 'Plex refused to start it.',
  'start.problem.late': 'The server did not answer in time. It may still begin.',
  'start.problem.starting': 'The server is starting up. Try again in a minute.',
  'start.problem.error': 'The server answered with an error.',
  'start.problem.unreachable': 'The server was not reached.',

  'started.known': 'Started by you',
  'started.guess': 'Probably started by you',

  'headline.start': 'Start work',
  'headline.settings': 'Settings',
  'headline.diagnostics': 'Diagnostics',
  'menu.start': 'Start…',
  'menu.scan': 'Scan a library',
  'notice.not-started': '{work}: not started',
  'notice.not-stopped': '{work}: not stopped',
  'notice.not-seen': '{work}: not seen',
  'notice.metadata-refreshed': '{name}: metadata refreshed',
};
