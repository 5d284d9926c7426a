import { inflateSync } from 'node:zlib';

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Four bytes per pixel, row by row: red, green, blue, alpha. */
  readonly rgba: Uint8Array;
}

/** Decodes 8-bit non-interlaced RGBA, the only kind the icons may be; anything else throws. */
export function readPng(png: Buffer): Bitmap {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png.toString('hex', 24, 29) !== '0806000000') throw new Error('not 8-bit non-interlaced RGBA');

  const bodies: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      bodies.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const lines = inflateSync(Buffer.concat(bodies));

  const stride = width * 4;
  const rgba = new Uint8Array(stride * height);
  const byte = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (rgba[y * stride + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [byte(x - 4, y), byte(x, y - 1), x < 4 ? 0 : byte(x - 4, y - 1)];
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      if (predicted === undefined) throw new Error(`unknown PNG filter ${filter}`);
      rgba[y * stride + x] = (lines[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return { width, height, rgba };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
