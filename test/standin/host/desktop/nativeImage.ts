import { existsSync, readFileSync } from 'node:fs';
import { readPng } from '../../../assets/readPng.ts';

/** A PNG file: enough to size an icon and to hand its pixels to a panel. */
export class NativeImage implements Electron.NativeImage {
  readonly #png: Buffer;
  #isTemplate = false;
  readonly $file: string | undefined;

  constructor(png: Buffer, file?: string) {
    this.#png = png;
    this.$file = file;
  }

  /** As StatusNotifierItem wants it: width, height, big-endian ARGB. Empty for an empty image. */
  $pixmaps(): [width: number, height: number, argb: Buffer][] {
    if (this.isEmpty()) return [];
    const { width, height, rgba } = readPng(this.#png);
    const argb = Buffer.alloc(rgba.length);
    for (let at = 0; at < rgba.length; at += 4) {
      argb.set(rgba.subarray(at, at + 3), at + 1);
      argb.set(rgba.subarray(at + 3, at + 4), at);
    }
    return [[width, height, argb]];
  }

  isEmpty(): boolean {
    return this.#png.length === 0;
  }
  getSize(): Electron.Size {
    if (this.isEmpty()) return { width: 0, height: 0 };
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) };
  }
  getAspectRatio(): number {
    const { width, height } = this.getSize();
    return height ? width / height : 1;
  }
  getScaleFactors(): number[] {
    return [1];
  }
  toPNG(): Buffer {
    return this.#png;
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`;
  }
  setTemplateImage(isTemplate: boolean): void {
    this.#isTemplate = isTemplate;
  }
  isTemplateImage(): boolean {
    return this.#isTemplate;
  }
  get isMacTemplateImage(): boolean {
    return this.#isTemplate;
  }
  /** Stays at its own size. */
  resize(): NativeImage {
    return this;
  }
  addRepresentation(): void {}

  crop(): never {
    return unsupported('crop');
  }
  getBitmap(): never {
    return unsupported('getBitmap');
  }
  getNativeHandle(): never {
    return unsupported('getNativeHandle');
  }
  toBitmap(): never {
    return unsupported('toBitmap');
  }
  toJPEG(): never {
    return unsupported('toJPEG');
  }
}

export const nativeImage = {
  createEmpty: (): NativeImage => new NativeImage(Buffer.alloc(0)),
  createFromPath: (file: string): NativeImage =>
    existsSync(file) ? new NativeImage(readFileSync(file), file) : nativeImage.createEmpty(),
  createFromBuffer: (png: Buffer): NativeImage => new NativeImage(png),
  createFromDataURL: (url: string): NativeImage =>
    new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
};

/** Electron takes a file name wherever it takes an image. */
export function imageOf(image: string | Electron.NativeImage): NativeImage {
  if (typeof image === 'string') return nativeImage.createFromPath(image);
  return image instanceof NativeImage ? image : new NativeImage(image.toPNG());
}

function unsupported(member: string): never {
  throw new Error(`stand-in: NativeImage.${member} is not supported`);
}
