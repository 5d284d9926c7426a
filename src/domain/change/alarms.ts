import type { ServerState, State } from '../state.ts';

/** Something that only the person can help with. Of two states, those whose key is new have begun. */
export type Alarm = { readonly key: string } & (
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'refused' | 'certificate-changed'; readonly server: ServerState }
);

export function alarmsOf({ access, servers }: State): readonly Alarm[] {
  const isAsked = access.kind === 'signed-out' && access.problem !== undefined;
  return [
    ...(isAsked ? [{ key: 'sign-in', kind: 'sign-in' } as const] : []),
    ...servers.flatMap(serverAlarms),
  ];
}

function serverAlarms(server: ServerState): readonly Alarm[] {
  const { link, trustPrompt } = server;
  const kinds = [
    ...(trustPrompt?.kind === 'certificate' && trustPrompt.pinned !== undefined
      ? (['certificate-changed'] as const)
      : []),
    ...(link.kind === 'refused' ? (['refused'] as const) : []),
  ];
  return kinds.map((kind) => ({ key: `${kind} ${server.server.id}`, kind, server }));
}
