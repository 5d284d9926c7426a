import fc from 'fast-check';

type Edit = {
  readonly at: number;
  readonly how: 'replace' | 'delete' | 'double' | 'wrap';
  readonly value: unknown;
};

/** `valid` with one to three of its parts, at any depth, replaced by a `value`, deleted, doubled or wrapped; as JSON text. */
export function nearMisses(valid: unknown, value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const how = fc.constantFrom('replace', 'replace', 'delete', 'double', 'wrap');
  const edits = fc.array(fc.record({ at: fc.nat(), how, value }), { minLength: 1, maxLength: 3 });
  return edits.map((all) => JSON.stringify(all.reduce(edited, valid)) ?? 'null');
}

function edited(tree: unknown, edit: Edit): unknown {
  let left = edit.at % sizeOf(tree);
  const inPlaceOf = (node: unknown): readonly unknown[] => {
    if (left-- === 0) return edits(node, edit);
    if (Array.isArray(node)) return [node.flatMap(inPlaceOf)];
    if (typeof node !== 'object' || node === null) return [node];
    const entries = Object.entries(node).flatMap(([key, child]) => {
      const [made, ...more] = inPlaceOf(child);
      return made === undefined ? [] : [[key, more.length ? [made, ...more] : made] as const];
    });
    return [Object.fromEntries(entries)];
  };
  return inPlaceOf(tree)[0];
}

function edits(node: unknown, { how, value }: Edit): readonly unknown[] {
  switch (how) {
    case 'replace':
      return [value];
    case 'delete':
      return [];
    case 'double':
      return [node, node];
    case 'wrap':
      return [[node]];
  }
}

function sizeOf(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 1;
  return Object.values(tree).reduce((sum: number, child) => sum + sizeOf(child), 1);
}

// What can change the meaning of JSON or XML when it turns up somewhere.
const TOKENS = [
  ...'{ } [ ] " \\ \\ud800 , : ,"uuid":"v" ,"uuid":{} {"__proto__":{"evil":1}, 1e999 null /**/ \ufeff'.split(
    ' ',
  ),
  ...'< > /> </ <a> &lt; & &#1; &#xd800; &zz; <![CDATA[ ]]> <!-- --> ?> __proto__="1" progress="NaN"'.split(
    ' ',
  ),
  ...['<?x ', ' <a b="', '<!DOCTYPE a [<!ENTITY b "c">]>'],
];

type Tear = {
  readonly at: number;
  readonly length: number;
  readonly how: 'cut' | 'flip' | 'drop' | 'repeat' | 'insert';
  readonly token: string;
};

/** The text with its UTF-8 cut at any byte, bits flipped, pieces dropped, repeated or put in, and decoded again. */
export function torn(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const how = fc.constantFrom('cut', 'flip', 'drop', 'repeat', 'insert');
  const token = fc.constantFrom(...TOKENS);
  const tear = fc.record({ at: fc.nat(), length: fc.nat(40), how, token });
  return fc
    .tuple(texts, fc.array(tear, { minLength: 1, maxLength: 4 }))
    .map(([text, tears]) => tears.reduce(tornAt, Buffer.from(text)).toString());
}

function tornAt(bytes: Buffer, { at, length, how, token }: Tear): Buffer {
  const place = at % (bytes.length + 1);
  const head = bytes.subarray(0, place);
  const piece = bytes.subarray(place, place + length);
  const tail = bytes.subarray(place + length);
  switch (how) {
    case 'cut':
      return head;
    case 'flip':
      return Buffer.concat([head, piece.map((byte) => byte ^ (1 << (length % 8))), tail]);
    case 'drop':
      return Buffer.concat([head, tail]);
    case 'repeat':
      return Buffer.concat([head, piece, piece, tail]);
    case 'insert':
      return Buffer.concat([head, Buffer.from(token), piece, tail]);
  }
}
