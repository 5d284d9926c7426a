import type { DemoServer } from '../../../src/demo/demoServer.ts';

/** What runs on a server while its screens are looked at: nothing of it moves by itself. */
export function anEvening(demo: DemoServer): void {
  demo.appear({
    uuid: 'scan',
    title: 'Scanning Films',
    subtitle: 'Dune (1984)',
    progress: 41,
    Context: { librarySectionID: '1' },
  });
  demo.appear(
    {
      uuid: 'guide',
      type: 'provider.epg.load',
      title: 'Loading the TV guide',
      subtitle: 'Downloaded 105 airings',
      progress: 12.5,
      cancellable: true,
    },
    'hangs',
  );
  demo.appear({
    uuid: 'unknown',
    type: 'media.optimize',
    title: 'Optimising',
    subtitle: 'The Quiet Coast',
    progress: -1,
    cancellable: true,
  });
  demo.appear({
    uuid: 'wide',
    type: 'media.download',
    title: '映画をダウンロードしています、とても長い題名です、まだ続きます',
    subtitle: '👩‍🚀 千と千尋の神隠し',
    progress: 66,
  });
  demo.appear({
    uuid: 'rtl',
    type: 'media.convert',
    title: 'הסדרה שלי עם שם ארוך מאוד',
    subtitle: 'cafe\u0301 – حلقة ٣',
    progress: 99.9,
  });
  for (let n = 1; n <= 5; n++)
    demo.appear({
      uuid: `intro-${n}`,
      type: 'media.generate.intros',
      title: 'Detecting intros',
      subtitle: `Harbour Lights S01 E0${n}`,
      progress: n * 10,
    });
}
