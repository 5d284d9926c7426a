import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** A list of thousands of activities. The parser needs some 70 bytes and 4 µs for each. */
const MOST_TAGS = 20_000;

type Tree = { readonly [name: string]: string | readonly Tree[] };

// XML 1.0 forbids these; Plex sends them all the same (docs/protocol.md "XML").
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
// The same by number: 0–8, 11, 12, 14–31, and halves of characters.
const FORBIDDEN_REFERENCE =
  /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]|d[89a-f][\da-f]{2}));/gi;

/**
 * An XML answer in the shape of Plex's JSON: attributes become fields, child elements arrays under their name.
 * Throws an Error when the text is not XML, or has more tags than any answer of Plex.
 */
export function readXml(text: string): unknown {
  if (countOf('<', text) > MOST_TAGS) throw new Error(`more than ${MOST_TAGS} tags`);
  const { root } = parseXml(cleaned(text), { ignoreUndefinedEntities: true });
  return root ? { [root.name]: treeOf(root) } : undefined;
}

/** Line ends too are made one by one here: the parser copies its text for each CR that it meets, which takes minutes. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, ' ').replace(FORBIDDEN_REFERENCE, ' ');
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function treeOf(element: XmlElement): Tree {
  const children = Map.groupBy(
    element.children.filter((c) => c instanceof XmlElement),
    (c) => c.name,
  );
  return Object.fromEntries([
    ...Object.entries(element.attributes),
    ...[...children].map(([name, same]) => [name, same.map(treeOf)] as const),
  ]);
}
