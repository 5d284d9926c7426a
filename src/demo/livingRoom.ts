import { OWNER, ROBIN } from './content/accounts.ts';
import { butlerTasks } from './content/butlerTasks.ts';
import { items, keyOf, subtitleOf } from './content/items.ts';
import { libraries } from './content/libraries.ts';
import type { Stage } from './scenario.ts';
import { loadGuide } from './work/liveTv.ts';
import { DUE, maintain, run } from './work/maintenance.ts';
import { scan } from './work/scans.ts';
import type { Play } from './work/works.ts';
import type { World } from './world.ts';

/** A scan has settled once nothing of it ran for 20 s; the next one must not come before. */
const REST_MS = 26_000;
/** How long a stuck job does not move: far longer than jobs of its kind take. */
export const STUCK_MS = 15 * 60_000;
/** What an app that shows it multiplies its minutes by: the stuck job is told after 40 s, not ten minutes. */
export const STALL_PATIENCE = 1 / 15;

/** Long enough for it to be worth saying when it will be over. */
const DOWNLOAD_STEP_MS = 2200;

type Room = Pick<Stage, 'works' | 'wait'> & { readonly demo: World };

/**
 * A typical evening. Within two minutes a scan has settled, one job is stuck, many equal ones run at once under the scheduled maintenance,
 * one can be cancelled by itself, one is said to be and refuses, and the rest can be stopped by broader calls.
 */
export async function livingRoom(room: Room): Promise<void> {
  room.demo.appear({ type: 'butler', title: 'Scheduled maintenance', progress: 100 });
  await Promise.all(
    [scans, stuckCredits, intros, download, guide, maintenance, visits, subscriptions].map((part) =>
      part(room),
    ),
  );
}

async function scans({ works, wait }: Room): Promise<never> {
  for (;;)
    for (const library of libraries) {
      await works.begin(`section:${library.key}`, scan(library)).done;
      await wait(REST_MS);
    }
}

async function stuckCredits({ works, wait }: Room): Promise<never> {
  const stuck: Play = async (work) => {
    const row = work.start({ type: 'media.generate.credits', title: 'Detecting Credits' });
    for (const progress of [4, 9, 15]) {
      await work.wait(2000);
      if (!row.update({ subtitle: 'Harbour Lights S02 E04', progress })) return;
    }
    await work.wait(STUCK_MS);
    row.end();
  };
  for (;;) {
    await wait(2000);
    await works.begin('task:ButlerTaskGenerateCreditsMarkers', stuck).done;
    await wait(60_000);
  }
}

async function intros({ works, wait }: Room): Promise<never> {
  const tasks = butlerTasks.filter(({ name }) => name === 'ButlerTaskGenerateIntroMarkers');
  for (;;) {
    await wait(40_000);
    for (const task of tasks) await works.begin(`task:${task.name}`, run(task)).done;
    await wait(60_000);
  }
}

/** Of another user, and steady: what there is to do can be told from what was done. */
async function download({ demo, wait }: Room): Promise<never> {
  for (;;) {
    await wait(1500);
    const { uuid } = demo.start({
      type: 'media.download',
      title: 'Media download by Robin',
      subtitle: 'Salt and Cedar (2021)',
      progress: -1,
      userID: ROBIN,
      Context: { metadataID: '106', partID: '204', deviceID: '' },
    });
    await wait(4000);
    for (let percent = 1; percent < 100; percent++) {
      demo.update(uuid, { progress: percent });
      await wait(DOWNLOAD_STEP_MS);
    }
    demo.end(uuid);
    await wait(60_000);
  }
}

/** Its rows say that they can be cancelled. The first one can, the next one refuses, and so on. */
async function guide({ works, wait }: Room): Promise<never> {
  for (let round = 0; ; round++) {
    await wait(600);
    const load = { seconds: 56, cancellable: true, onCancel: round % 2 ? 400 : 'ends' } as const;
    await works.begin('guide:1', loadGuide(load)).done;
    await wait(12_000);
  }
}

async function maintenance({ works, wait }: Room): Promise<never> {
  for (;;) {
    await wait(64_000);
    await works.begin('maintenance', maintain(works, DUE)).done;
  }
}

/** Somebody opens the page of an item. */
async function visits({ demo, wait }: Room): Promise<never> {
  for (let visit = 0; ; visit++) {
    await wait(46_000);
    const item = items[(visit * 3 + 1) % items.length];
    if (!item) continue;
    const { uuid } = demo.start({ type: 'library.refresh.items', title: 'Refreshing', userID: OWNER });
    const Context = { key: keyOf(item), exists: true, accessible: true };
    for (const [i, title] of [
      'Checking files',
      'Refreshing local metadata',
      'Augmenting metadata',
    ].entries()) {
      await wait(900);
      demo.update(uuid, { title, subtitle: subtitleOf(item), progress: (i + 1) * 33, Context });
    }
    await wait(500);
    demo.end(uuid);
  }
}

/** As on every server with a recorder: once a minute, for less than a second. */
async function subscriptions({ demo, wait }: Room): Promise<never> {
  for (;;) {
    await wait(20_000);
    const job = {
      type: 'provider.subscriptions.process',
      title: 'Processing subscriptions',
      cancellable: true,
    };
    const { uuid } = demo.start(job);
    await wait(150);
    demo.end(uuid);
    await wait(40_000);
  }
}
