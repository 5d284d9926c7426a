import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CdpSession } from '../chromium/cdp.ts';
import type { FromPage, ToPage } from './ipc.ts';
import { mainWorldSource, preloadSource } from './pageSources.ts';

const WORLD = 'Electron Isolated Context';

type Preload = { readonly file: string; readonly additionalArguments: readonly string[] };

/** The connection between the host and a page's preload, which runs in an isolated world of its own. */
export class PreloadLink {
  readonly #unsent: ToPage[] = [];
  #page: CdpSession | undefined;
  #context: number | undefined;

  /** Delivered once there is a preload to take it. */
  post(message: ToPage): void {
    if (this.#context === undefined) this.#unsent.push(message);
    else this.#deliver(message, this.#context);
  }

  /** Sends what is to run in every new document; nothing here waits, for the protocol answers in order. */
  attach(
    page: CdpSession,
    isMainFrame: (frameId: string | undefined) => boolean,
    preload: Preload | undefined,
    onMessage: (message: FromPage) => Promise<ToPage | undefined>,
  ): Promise<unknown> {
    this.#page = page;
    const secret = randomUUID();
    const binding = `standin_${secret.slice(0, 8)}`;
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== WORLD || !isMainFrame(frameIdOf(context.auxData))) return;
      this.#context = context.id;
      for (const message of this.#unsent.splice(0)) this.#deliver(message, context.id);
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#context) this.#context = undefined;
    });
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== binding) return;
      void onMessage(JSON.parse(payload)).then((answer) => {
        if (answer) this.#deliver(answer, executionContextId);
      });
    });
    const main = page.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) });
    if (!preload) return main;
    const source = preloadSource(secret, binding, {
      file: preload.file,
      text: readFileSync(preload.file, 'utf8'),
      process: {
        platform: process.platform,
        arch: process.arch,
        versions: { ...process.versions },
        argv: ['electron', ...preload.additionalArguments],
      },
    });
    return Promise.all([
      main,
      page.send('Runtime.addBinding', { name: binding, executionContextName: WORLD }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source }),
    ]);
  }

  /** A context that is gone by now has nobody waiting. */
  #deliver(message: ToPage, executionContextId: number): void {
    this.#page
      ?.send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (text) { globalThis.__standinReceive(text); }',
        executionContextId,
        arguments: [{ value: JSON.stringify(message) }],
      })
      .catch(() => {});
  }
}

function frameIdOf(auxData: unknown): string | undefined {
  const isKnown = typeof auxData === 'object' && auxData !== null && 'frameId' in auxData;
  return isKnown && typeof auxData.frameId === 'string' ? auxData.frameId : undefined;
}
