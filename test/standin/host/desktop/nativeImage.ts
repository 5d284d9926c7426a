import { existsSync, readFileSync } from 'node:fs';
import { readPng } from '../../../assets/readPng.ts';

/** Files beside the named one that are the same picture for other scales (electron#shell/common/gin_converters/image_converter.cc, electron#docs/api/native-image.md). */
const SCALES = [1.25, 1.33, 1.4, 1.5, 1.8, 2, 2.5, 3, 4, 5] as const;

type Scaled = { readonly scale: number; readonly png: Buffer };

/** A PNG file, with those of other scales: enough to size an icon and to hand its pixels to a panel. */
export class NativeImage implements Electron.NativeImage {
  readonly #png: Buffer;
  readonly #scaled: readonly Scaled[];
  #isTemplate: boolean;
  readonly $file: string | undefined;

  constructor(png: Buffer, file?: string, scaled: readonly Scaled[] = []) {
    this.#png = png;
    this.#scaled = scaled;
    this.$file = file;
    // By its name, on macOS only (electron#shell/common/api/electron_api_native_image_mac.mm).
    this.#isTemplate = process.platform === 'darwin' && /Template(@[\d.]+x)?\.\w+$/.test(file ?? '');
  }

  /**
   * As StatusNotifierItem wants it: width, height, big-endian ARGB. Empty for an empty image. Only the picture of the largest scale, in its
   * own pixels (electron#shell/browser/ui/tray_icon_linux.cc, GetBestImageRep).
   */
  $pixmaps(): [width: number, height: number, argb: Buffer][] {
    if (this.isEmpty()) return [];
    const { width, height, rgba } = readPng(this.#scaled.at(-1)?.png ?? this.#png);
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
    return [1, ...this.#scaled.map(({ scale }) => scale)];
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
    existsSync(file) ? new NativeImage(readFileSync(file), file, scaledOf(file)) : nativeImage.createEmpty(),
  createFromBuffer: (png: Buffer): NativeImage => new NativeImage(png),
  createFromDataURL: (url: string): NativeImage =>
    new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
};

function scaledOf(file: string): readonly Scaled[] {
  return SCALES.flatMap((scale) => {
    const other = file.replace(/(\.\w+)$/, `@${scale}x$1`);
    return existsSync(other) ? [{ scale, png: readFileSync(other) }] : [];
  });
}

/** Electron takes a file name wherever it takes an image. */
export function imageOf(image: string | Electron.NativeImage): NativeImage {
  if (typeof image === 'string') return nativeImage.createFromPath(image);
  return image instanceof NativeImage ? image : new NativeImage(image.toPNG());
}

function unsupported(member: string): never {
  throw new Error(`stand-in: NativeImage.${member} is not supported`);
}
