import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'No keychain here: the token is forgotten when Usher quits.',
  'keychain.locked': 'The keychain is locked: the token is forgotten when Usher quits.',
  'keychain.denied': 'The keychain did not take the token: it is forgotten when Usher quits.',

  'file.settings.unread':
    'The settings cannot be read. Usher goes on without them, and what changes now is forgotten when it quits.',
  'file.settings.unsaved': 'The settings cannot be saved: what changes now is forgotten when Usher quits.',
  'file.settings.set-aside':
    'The settings could not be read. They were set aside in Usher’s folder, and it starts afresh.',
  'file.history.unread': 'The history cannot be read: what finished before is not shown.',
  'file.history.unsaved': 'The history cannot be saved: what finishes now is forgotten when Usher quits.',

  'trust.plain':
    '{who, select, named {{name}} other {The server}} answers without encryption only, at {host}. Anybody in your network could read the token.',
  'trust.plain.agree': 'Use it without encryption',
  'trust.changed':
    '{who, select, named {{name}} other {The server}} shows another certificate at {host} than the one you agreed to. Unless it was renewed, somebody may be listening in. The token was not sent.',
  'trust.changed.agree': 'Trust the new certificate',
  'trust.name':
    'The certificate at {host} is Plex’s own for a server, made out to {names}. Trust it if this is your server’s fingerprint:',
  'trust.untrusted':
    'Nobody this computer knows vouches for the certificate at {host}. Trust it if this is your server’s fingerprint:',
  'trust.untrusted-names':
    'Nobody this computer knows vouches for the certificate at {host}, made out to {names}. Trust it if this is your server’s fingerprint:',
  'trust.agree': 'Trust this certificate',
};
