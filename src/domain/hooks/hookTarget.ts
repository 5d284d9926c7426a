import { type Hook, isCommand } from './hook.ts';

/**
 * What a hook reaches, as people are told: of a command the program's name without its folder, of an address the host, and where that is
 * a secret as a whole, the secret's name. Neither arguments nor secrets.
 */
export function targetOf(hook: Hook): string {
  if (isCommand(hook)) return hook.run[0]?.split(/[/\\]/).at(-1) ?? '';
  const { url } = hook.post;
  return /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/.exec(url)?.[1] ?? /^\$\{(\w+)\}/.exec(url)?.[1] ?? '';
}
