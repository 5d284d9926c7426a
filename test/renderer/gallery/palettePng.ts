import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 64;
const WRITER = 'Software\0';

/**
 * The same picture with at most 64 colours: flat drawings get a quarter as large and look the same. Takes 8-bit RGB, as Chromium writes it.
 * `writer` is noted in it.
 */
export function palettePng(png: Buffer, writer: string): Buffer {
  const { width, height, rgb } = decode(png);
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = rgb.readUIntBE(i, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const places = new Map(palette.map((colour, i) => [colour, i]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = rgb.readUIntBE((y * width + x) * 3, 3);
      let place = places.get(colour);
      if (place === undefined) {
        place = nearest(palette, colour);
        places.set(colour, place);
      }
      lines[y * (width + 1) + 1 + x] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, i) => {
    colours.writeUIntBE(colour, i * 3, 3);
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`${WRITER}${writer}`, 'latin1')),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Half of them the most frequent colours; the others are, one by one, that which is farthest from all chosen so far. */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = byCount.splice(0, MOST_COLOURS / 2);
  const gaps = byCount.map((colour) => distance(colour, palette[nearest(palette, colour)] ?? 0));
  while (palette.length < MOST_COLOURS && byCount.length) {
    const farthest = gaps.reduce((best, gap, i) => (gap > (gaps[best] ?? 0) ? i : best), 0);
    const [chosen = 0] = byCount.splice(farthest, 1);
    gaps.splice(farthest, 1);
    palette.push(chosen);
    byCount.forEach((colour, i) => {
      gaps[i] = Math.min(gaps[i] ?? 0, distance(colour, chosen));
    });
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((other, i) => {
    const far = distance(colour, other);
    if (far < least) [best, least] = [i, far];
  });
  return best;
}

function distance(a: number, b: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** What `palettePng` noted; empty for the pictures of others. */
export function writerOf(png: Buffer): string {
  return chunksOf(png, 'tEXt')[0]?.toString('latin1').replace(WRITER, '') ?? '';
}

/** Two of `palettePng` show the same, however they were packed: zlib's bytes are others on another machine. */
export function isSamePicture(one: Buffer, other: Buffer): boolean {
  return (
    ['IHDR', 'PLTE'].every((type) => whole(one, type).equals(whole(other, type))) &&
    inflateSync(whole(one, 'IDAT')).equals(inflateSync(whole(other, 'IDAT')))
  );
}

function whole(png: Buffer, type: string): Buffer {
  return Buffer.concat(chunksOf(png, type));
}

function chunksOf(png: Buffer, type: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === type)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return found;
}

function decode(png: Buffer): { width: number; height: number; rgb: Buffer } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0) throw new Error('not 8-bit RGB');
  const raw = inflateSync(Buffer.concat(chunksOf(png, 'IDAT')));
  const stride = width * 3;
  const rgb = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : (rgb[at - 3] ?? 0);
      const up = y === 0 ? 0 : (rgb[at - stride] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (rgb[at - stride - 3] ?? 0);
      rgb[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return { width, height, rgb };
}

/** The five filters of PNG (W3C PNG, 9.2). */
function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
