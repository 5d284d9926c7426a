/** A square picture of an icon file: its side in pixels and its PNG bytes. */
export interface Picture {
  readonly pixels: number;
  readonly png: Buffer;
}

/** A Windows icon file with PNG entries (read by Windows since Vista). Sides up to 256. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ pixels, png }, index) => {
    const entry = 6 + 16 * index;
    // One byte per side: 256 is written as 0.
    head.writeUInt8(pixels % 256, entry);
    head.writeUInt8(pixels % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The types that hold PNG, by side in pixels; where there are two, the second is the doubled picture of half that size. */
const ICNS_TYPES: ReadonlyMap<number, readonly string[]> = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/** A macOS icon file with PNG entries. Sides: 32, 64, 128, 256, 512, 1024. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const block = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  const entries = pictures.flatMap(({ pixels, png }) => {
    const types = ICNS_TYPES.get(pixels);
    if (!types) throw new Error(`no icns entry is ${pixels} pixels wide`);
    return types.map((type) => block(type, png));
  });
  return block('icns', Buffer.concat(entries));
}
