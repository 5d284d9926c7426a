import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'جارٍ إعادة المحاولة…',
  'link.trying-again-in': 'إعادة المحاولة بعد {duration}.',

  'transport.websocket':
    'بث مباشر عبر WebSocket{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}.',
  'transport.eventsource.silent':
    'بث مباشر عبر EventSource{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: يتصل WebSocket لكنه لا ينقل شيئًا.',
  'transport.eventsource.lost':
    'بث مباشر عبر EventSource{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: ينقطع WebSocket مرارًا.',
  'transport.eventsource.timed-out':
    'بث مباشر عبر EventSource{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: لا يرد WebSocket.',
  'transport.eventsource.not-allowed':
    'بث مباشر عبر EventSource{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: لا يُسمح بـ WebSocket.',
  'transport.eventsource.blocked':
    'بث مباشر عبر EventSource{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: لا يصل WebSocket، وكثيرًا ما يكون السبب وكيلًا بينك وبين الخادم.',
  'transport.polling.silent':
    'يستعلم كل بضع ثوانٍ{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: يتصل البث المباشر لكنه لا ينقل شيئًا.',
  'transport.polling.lost':
    'يستعلم كل بضع ثوانٍ{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: ينقطع البث المباشر مرارًا.',
  'transport.polling.timed-out':
    'يستعلم كل بضع ثوانٍ{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: لا يرد البث المباشر.',
  'transport.polling.not-allowed':
    'يستعلم كل بضع ثوانٍ{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: لا يُسمح بالبث المباشر.',
  'transport.polling.blocked':
    'يستعلم كل بضع ثوانٍ{route, select, plain {، دون تشفير} relay {، من خلال مُرحِّل Plex} other {}}: لا يصل البث المباشر، وكثيرًا ما يكون السبب وكيلًا بينك وبين الخادم.',
};
