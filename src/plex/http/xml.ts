import { parseXml, XmlElement } from '@rgrove/parse-xml';

type Tree = { readonly [name: string]: string | readonly Tree[] };

// XML 1.0 forbids these; Plex sends them all the same (docs/protocol.md "XML").
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
// The same by number: 0–8, 11, 12, 14–31, and halves of characters.
const FORBIDDEN_REFERENCE =
  /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]|d[89a-f][\da-f]{2}));/gi;

/**
 * An XML answer in the shape of Plex's JSON: attributes become fields, child elements arrays under their name.
 * Throws what the parser throws when the text is not XML.
 */
export function readXml(text: string): unknown {
  const { root } = parseXml(text.replace(FORBIDDEN, ' ').replace(FORBIDDEN_REFERENCE, ' '), {
    ignoreUndefinedEntities: true,
  });
  return root ? { [root.name]: treeOf(root) } : undefined;
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
