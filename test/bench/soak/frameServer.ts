import { startDemoServer } from '../../../src/demo/server.ts';
import { FRAMES_EACH } from './framesEach.ts';

// A server in its own process, so that the memory measured is the app's. Told by messages what to do.

const demo = await startDemoServer({ token: 'bench-token' });
process.send?.({ url: demo.url, id: demo.machineIdentifier });

process.on('disconnect', () => process.exit());
process.on('message', (order: { readonly frames: number }) => {
  void (async () => {
    for (let sent = 0; sent < order.frames; sent += FRAMES_EACH) {
      const { uuid } = demo.start({ title: 'Scanning Films', Context: { librarySectionID: '1' } });
      for (let step = 2; step < FRAMES_EACH; step++)
        demo.update(uuid, { progress: step * 2, subtitle: `Film ${sent + step}` });
      demo.end(uuid);
      // Lets the socket drain.
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.send?.({ sent: order.frames });
  })();
});
