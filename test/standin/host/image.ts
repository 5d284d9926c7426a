// nativeImage over PNG files: enough to size an icon and to hand its pixels to D-Bus.
import { existsSync, readFileSync } from 'node:fs';
import zlib from 'node:zlib';

export interface Bitmap {
  width: number;
  height: number;
  rgba: Uint8Array;
}
export function decodePng(b: Buffer): Bitmap {
  const width = b.readUInt32BE(16),
    height = b.readUInt32BE(20),
    depth = b[24]!,
    type = b[25]!,
    interlace = b[28]!;
  if (depth !== 8 || interlace) throw new Error('stand-in: only 8-bit, non-interlaced PNGs');
  const ch = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type]!;
  const idat: Buffer[] = [];
  let plte: Buffer | undefined, trns: Buffer | undefined;
  for (let p = 8; p < b.length; ) {
    const n = b.readUInt32BE(p),
      t = b.toString('latin1', p + 4, p + 8),
      d = b.subarray(p + 8, p + 8 + n);
    if (t === 'IDAT') idat.push(d);
    else if (t === 'PLTE') plte = d;
    else if (t === 'tRNS') trns = d;
    p += 12 + n;
  }
  const raw = zlib.inflateSync(Buffer.concat(idat)),
    stride = width * ch,
    cur = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const f = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const v = raw[y * (stride + 1) + 1 + x]!,
        a = x >= ch ? cur[y * stride + x - ch]! : 0,
        u = y ? cur[(y - 1) * stride + x]! : 0,
        c = x >= ch && y ? cur[(y - 1) * stride + x - ch]! : 0;
      const pa = Math.abs(u - c),
        pb = Math.abs(a - c),
        pc = Math.abs(a + u - 2 * c);
      cur[y * stride + x] = v + [0, a, u, (a + u) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? u : c][f]!;
    }
  }
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const s = i * ch,
      o = i * 4;
    if (type === 3) {
      const k = cur[s]!;
      rgba.set([...(plte ?? Buffer.of()).subarray(k * 3, k * 3 + 3), trns?.[k] ?? 255], o);
    } else if (ch <= 2) rgba.set([cur[s]!, cur[s]!, cur[s]!, ch === 2 ? cur[s + 1]! : 255], o);
    else rgba.set([cur[s]!, cur[s + 1]!, cur[s + 2]!, ch === 4 ? cur[s + 3]! : 255], o);
  }
  return { width, height, rgba };
}
export class NativeImage {
  #png: Buffer;
  #template = false;
  #bitmap: Bitmap | undefined;
  readonly $file: string | undefined;
  constructor(png: Buffer, file?: string) {
    this.#png = png;
    this.$file = file;
  }
  $bitmap(): Bitmap {
    return (this.#bitmap ??= this.#png.length
      ? decodePng(this.#png)
      : { width: 0, height: 0, rgba: new Uint8Array() });
  }
  isEmpty(): boolean {
    return this.#png.length === 0;
  }
  getSize(): Electron.Size {
    const { width, height } = this.$bitmap();
    return { width, height };
  }
  getAspectRatio(): number {
    const s = this.getSize();
    return s.height ? s.width / s.height : 1;
  }
  toPNG(): Buffer {
    return this.#png;
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`;
  }
  resize(o: Electron.ResizeOptions): NativeImage {
    void o;
    return this;
  } // stays at its own size
  setTemplateImage(v: boolean): void {
    this.#template = v;
  }
  isTemplateImage(): boolean {
    return this.#template;
  }
  get isMacTemplateImage(): boolean {
    return this.#template;
  }
  addRepresentation(): void {}
  // StatusNotifierItem wants big-endian ARGB.
  $argb(): [number, number, Buffer] {
    const { width, height, rgba } = this.$bitmap(),
      out = Buffer.alloc(rgba.length);
    for (let i = 0; i < rgba.length; i += 4) {
      out[i] = rgba[i + 3]!;
      out[i + 1] = rgba[i]!;
      out[i + 2] = rgba[i + 1]!;
      out[i + 3] = rgba[i + 2]!;
    }
    return [width, height, out];
  }
}
export const nativeImage = {
  createEmpty: (): NativeImage => new NativeImage(Buffer.alloc(0)),
  createFromPath: (p: string): NativeImage =>
    existsSync(p) ? new NativeImage(readFileSync(p), p) : nativeImage.createEmpty(),
  createFromBuffer: (b: Buffer): NativeImage => new NativeImage(b),
  createFromDataURL: (u: string): NativeImage =>
    new NativeImage(Buffer.from(u.slice(u.indexOf(',') + 1), 'base64')),
};
