/** An answer. Fields are what JSON has; arrays and objects are child elements in XML. */
export type Tree = { readonly [name: string]: Scalar | Tree | readonly Tree[] };

type Scalar = string | number | boolean;

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const VIDEOS: ReadonlySet<unknown> = new Set(['movie', 'episode', 'clip']);

/** XML has other names than JSON here and there. */
const xmlName = (name: string, { type }: Tree): string => {
  if (name === 'DVR') return 'Dvr';
  if (name !== 'Metadata') return name;
  return VIDEOS.has(type) ? 'Video' : type === 'track' ? 'Track' : 'Directory';
};

/** The tree's only field is the root. */
export function toXml(tree: Tree): string {
  return XML_HEAD + childrenOf(tree);
}

function childrenOf(tree: Tree): string {
  return Object.entries(tree)
    .flatMap(([name, value]) =>
      elementsOf(value).map((element) => toElement(xmlName(name, element), element)),
    )
    .join('');
}

function elementsOf(value: Tree[string]): readonly Tree[] {
  if (!isElement(value)) return [];
  return isArray(value) ? value : [value];
}

function toElement(name: string, tree: Tree): string {
  const attributes = Object.entries(tree)
    .flatMap(([key, value]) => (isElement(value) ? [] : ` ${key}="${escaped(attributeText(value))}"`))
    .join('');
  const children = childrenOf(tree);
  return children ? `<${name}${attributes}>\n${children}</${name}>\n` : `<${name}${attributes}/>\n`;
}

function isElement(value: Tree[string]): value is Tree | readonly Tree[] {
  return typeof value === 'object';
}

function isArray(value: Tree | readonly Tree[]): value is readonly Tree[] {
  return Array.isArray(value);
}

function attributeText(value: Scalar): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
