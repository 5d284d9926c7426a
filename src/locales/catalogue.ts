import type { en } from './en.ts';

type Messages = typeof en;

export type MessageKey = keyof Messages;

/** The same messages in any language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** The messages of one file of `en`, in another language: none missing, none besides. */
export type Translated<English> = Readonly<Record<keyof English, string>>;

/** What the placeholders of a message stand for; none for a message without any. */
export type ArgumentsOf<K extends MessageKey> = [Placeholder<Messages[K]>] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<Placeholder<Messages[K]>, string | number>>];

/**
 * The names in `{name}` and `{name, plural, …}`. Words in the forms of a plural or select have a space, one that does not break or not, or
 * stand beside a brace.
 */
type Placeholder<Message extends string> = Message extends `${string}{${infer Rest}`
  ? Name<Before<Before<Before<Rest, '{'>, '}'>, ','>> | Placeholder<Rest>
  : never;

type Before<Text extends string, End extends string> = Text extends `${infer Start}${End}${string}`
  ? Start
  : Text;

type Name<Text extends string> = Text extends '' | `${string} ${string}` | `${string}\u00a0${string}`
  ? never
  : Text;
