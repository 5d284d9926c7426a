import type { Stage } from './scenario.ts';

const FILMS = [
  'The Lighthouse Keeper’s Daughter (1998)',
  'Blue Harbour (2019)',
  'A Winter in Lindgren (2007)',
  'Paper Moons (2014)',
  'The Ninth Platform (1986)',
  'Salt and Cedar (2021)',
  'Midnight at the Observatory (2011)',
  'Orchard Road (1973)',
];
const EPISODES = ['S01 E01', 'S01 E02', 'S01 E03', 'S01 E04', 'S01 E05', 'S01 E06'];

/** A typical evening: something is always running, something ends every half minute, and one job can be cancelled. */
export async function livingRoom(stage: Stage): Promise<void> {
  const { demo } = stage;
  demo.appear({ type: 'butler', title: 'Scheduled maintenance', progress: 100 });
  await Promise.all([films(stage), intros(stage), download(stage), guide(stage), subscriptions(stage)]);
}

async function films({ demo, wait }: Stage): Promise<never> {
  for (;;) {
    const { uuid } = demo.start({ title: 'Scanning' });
    await wait(900);
    const Context = { librarySectionID: '1' };
    for (let percent = 0; percent < 100; percent += 2) {
      const subtitle = FILMS[Math.floor(percent / 13)] ?? '';
      demo.update(uuid, { title: 'Scanning Films', subtitle, progress: percent, Context });
      await wait(420);
    }
    demo.end(uuid);
    const items = FILMS.slice(0, 3).map((subtitle) =>
      demo.start({
        type: 'library.update.item.metadata',
        title: 'Updating metadata',
        subtitle,
        progress: -1,
      }),
    );
    for (const item of items) {
      await wait(2600);
      demo.end(item.uuid);
    }
    await wait(9000);
  }
}

async function intros({ demo, wait }: Stage): Promise<never> {
  for (;;) {
    await wait(3000);
    const { uuid } = demo.start({ type: 'media.generate.intros', title: 'Detecting Intros', progress: -1 });
    for (const [i, episode] of EPISODES.entries()) {
      demo.update(uuid, {
        subtitle: `Harbour Lights ${episode}`,
        progress: Math.round((i / EPISODES.length) * 100),
      });
      await wait(2100);
    }
    demo.end(uuid);
    await wait(16_000);
    const credits = { type: 'media.generate.credits', title: 'Detecting Credits', progress: -1 };
    const job = demo.start({ ...credits, subtitle: 'Harbour Lights S02 E04' });
    await wait(11_000);
    demo.end(job.uuid);
  }
}

async function download({ demo, wait }: Stage): Promise<never> {
  for (;;) {
    await wait(1500);
    const job = {
      type: 'media.download',
      title: 'Media download by Robin',
      subtitle: 'Salt and Cedar (2021)',
      progress: -1,
    };
    const { uuid } = demo.start({
      ...job,
      userID: 2,
      Context: { metadataID: '118', partID: '204', deviceID: '' },
    });
    await wait(4000);
    for (let percent = 1; percent < 100; percent += 3) {
      demo.update(uuid, { progress: percent });
      await wait(1100);
    }
    demo.end(uuid);
    await wait(20_000);
  }
}

/** The job that can be cancelled; it starts again with the next round. */
async function guide({ demo, wait }: Stage): Promise<never> {
  for (;;) {
    await wait(600);
    const { uuid } = demo.start({
      type: 'provider.epg.load',
      title: 'Refreshing TV guide',
      cancellable: true,
    });
    for (let airings = 0; airings < 1200 && demo.find(uuid); airings += 15) {
      demo.update(uuid, { subtitle: `Downloaded ${airings} airings`, progress: Math.round(airings / 12) });
      await wait(700);
    }
    demo.end(uuid);
    await wait(12_000);
  }
}

/** As on every server with a recorder: once a minute, for less than a second. */
async function subscriptions({ demo, wait }: Stage): Promise<never> {
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
