type Fields = Readonly<Record<string, unknown>>;

/** A container as Plex writes it in XML: plain values become attributes, objects and lists child elements. */
export function toXml(name: string, value: Fields): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value)}\n`;
}

function element(name: string, fields: Fields): string {
  const entries = Object.entries(fields).filter(([, v]) => v !== undefined && v !== null);
  const attributes = entries
    .filter(([, v]) => typeof v !== 'object')
    .map(([k, v]) => ` ${k}="${attribute(v)}"`);
  const children = entries
    .filter(([, v]) => typeof v === 'object')
    .flatMap(([k, v]) => (Array.isArray(v) ? v : [v]).map((child) => element(k, child)));
  const open = `<${name}${attributes.join('')}`;
  return children.length ? `${open}>${children.join('')}</${name}>` : `${open}/>`;
}

function attribute(value: unknown): string {
  const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
