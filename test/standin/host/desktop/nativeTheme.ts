import { EventEmitter } from 'node:events';
import type { CdpSession } from '../chromium/cdp.ts';

type Source = Electron.NativeTheme['themeSource'];

class NativeTheme extends EventEmitter<{ updated: [] }> {
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly shouldUseDarkColorsForSystemIntegratedUI = false;
  readonly #pages = new Set<CdpSession>();
  #source: Source = 'system';

  constructor() {
    super();
    this.on('updated', () => {
      for (const page of this.#pages) void this.$apply(page);
    });
  }

  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(source: Source) {
    const wasDark = this.shouldUseDarkColors;
    this.#source = source;
    if (wasDark !== this.shouldUseDarkColors) this.emit('updated');
  }

  /** The system's theme is light, unless STANDIN_THEME says otherwise. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && process.env.STANDIN_THEME === 'dark');
  }

  /** Shows a page the theme, now and whenever it changes. */
  async $apply(page: CdpSession): Promise<void> {
    this.#pages.add(page);
    const value = this.shouldUseDarkColors ? 'dark' : 'light';
    await page
      .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
      .catch(() => {});
  }

  $forget(page: CdpSession): void {
    this.#pages.delete(page);
  }
}

export const nativeTheme = new NativeTheme();
