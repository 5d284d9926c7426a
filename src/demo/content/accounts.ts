/** Number 1 is the owner, as on every server, and 0 the server itself (docs/protocol.md "Accounts"). */
export const OWNER = 1;
export const ROBIN = 2;

const accounts = [
  { id: 0, name: '' },
  { id: OWNER, name: 'Kim' },
  { id: ROBIN, name: 'Robin' },
  { id: 3, name: 'Noor' },
] as const;

export function accountsAnswer(): Readonly<Record<string, unknown>> {
  return {
    size: accounts.length,
    identifier: 'com.plexapp.system.accounts',
    Account: accounts.map(({ id, name }) => ({
      id,
      key: `/accounts/${id}`,
      name,
      defaultAudioLanguage: 'en',
      autoSelectAudio: true,
      defaultSubtitleLanguage: 'en',
      subtitleMode: 0,
      thumb: '',
    })),
  };
}
