import type { Intent } from '../domain/intent.ts';

const LONGEST_TEXT = 2048;
const TALLEST_PAGE_PX = 10_000;

/** What the page sent, if it is an Intent. A page is not trusted more than a server. */
export function parseIntent(message: unknown): Intent | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const field = (name: string): unknown =>
    Object.hasOwn(message, name) ? Reflect.get(message, name) : undefined;
  const text = (name: string): string | undefined => {
    const value = field(name);
    return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : undefined;
  };
  const kind = field('kind');
  switch (kind) {
    case 'cancel': {
      const serverId = text('serverId');
      const uuid = text('uuid');
      return serverId === undefined || uuid === undefined ? undefined : { kind, serverId, uuid };
    }
    case 'sign-in': {
      const address = text('address');
      const token = text('token');
      return address === undefined || token === undefined ? undefined : { kind, address, token };
    }
    case 'fit': {
      const height = field('height');
      return typeof height === 'number' && height > 0 && height <= TALLEST_PAGE_PX
        ? { kind, height }
        : undefined;
    }
    case 'retry':
    case 'hide':
    case 'menu':
      return { kind };
    default:
      return undefined;
  }
}
