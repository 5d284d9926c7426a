import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'الاسم',
  'step.tcp': 'الاتصال',
  'step.tls': 'الشهادة',
  'step.identity': 'الخادم',
  'step.token': 'رمز الوصول',
  'step.list': 'العمليات',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'محلي',
  'how.remote': 'عن بُعد',
  'how.relay': 'مُرحِّل Plex',
  'how.typed': 'بالعنوان',
  'how.local.proxy': 'محلي، عبر الوكيل {proxy}',
  'how.remote.proxy': 'عن بُعد، عبر الوكيل {proxy}',
  'how.relay.proxy': 'مُرحِّل Plex، عبر الوكيل {proxy}',
  'how.typed.proxy': 'بالعنوان، عبر الوكيل {proxy}',

  'cause.fine':
    'يصل البث المباشر من {who, select, named {{name}} other {الخادم}} على {host} عبر WebSocket{via, select, proxy {، من خلال الوكيل {proxy}} other {}}.',
  'cause.dns-rebinding':
    'يحجب خادم DNS هنا الاسم {hostname}{detailed, select, yes { ({detail})} other {}}، كما تفعل الحماية من إعادة ربط DNS، فيتصل Usher مباشرةً بـ {spelled}.',
  'cause.proxy-no-upgrade':
    'لا يصل WebSocket إلى {who, select, named {{name}} other {الخادم}} على {host}{detailed, select, yes { ({detail})} other {}}، وأغلب الظن بسبب {via, select, proxy {الوكيل {proxy} الذي} other {وكيل عكسي}} لا يمرّر Upgrade، لذا {transport, select, eventsource {يستمع Usher عبر EventSource} other {يستعلم Usher كل بضع ثوانٍ}}.',
  'cause.proxy-buffers':
    'لا يصل WebSocket{detailed, select, yes { ({detail})} other {}} ولا EventSource إلى {who, select, named {{name}} other {الخادم}} على {host}، وأغلب الظن بسبب {via, select, proxy {الوكيل {proxy} الذي} other {وكيل عكسي}} يحتجز الردود، لذا {transport, select, eventsource {يستمع Usher عبر EventSource} other {يستعلم Usher كل بضع ثوانٍ}}.',
  'cause.stream-refused':
    'يسمح {who, select, named {{name}} other {الخادم}} على {host} لهذا الحساب برؤية قائمته لا بثّه المباشر{detailed, select, yes { ({detail})} other {}}، لذا {transport, select, eventsource {يستمع Usher عبر EventSource} other {يستعلم Usher كل بضع ثوانٍ}}.',
  'cause.relay-only':
    'لا يمكن الوصول إلى {who, select, named {{name}} other {الخادم}} إلا عبر مُرحِّل Plex، على {host}، وهو بطيء.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {الخادم}} ملك لشخص آخر، لذا لا تظهر إلا عملياتك.',
  'cause.not-owner':
    'يقبل {who, select, named {{name}} other {الخادم}} على {host} رمز الوصول، لكنه لا يسمح لهذا الحساب برؤية عملياته{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    'يرد {who, select, named {{name}} other {الخادم}} على {host}، لكنه لم يعد يقبل رمز الوصول{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {الخادم}} على {host} قيد بدء التشغيل أو مشغول بقاعدة بياناته{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'الشهادة على {host} ليست التي وافقت عليها لـ {who, select, named {{name}} other {الخادم}}: إنها {detail}.',
  'cause.certificate-untrusted': 'لا جهة يثق بها هذا الحاسوب تضمن الشهادة على {host}: {detail}.',
  'cause.certificate-outdated': 'الشهادة على {host} غير صالحة الآن: {detail}.',
  'cause.certificate-name': 'الشهادة على {host} ليست لـ {hostname}: {detail}.',
  'cause.plain-only':
    'يرد {who, select, named {{name}} other {الخادم}} على {host} دون تشفير فقط، ولم يوافق أحد على ذلك.',
  'cause.plain-outside': '{host} خارج شبكتك، ودون تشفير يمكن لأي شخص يعترض الاتصال قراءة رمز الوصول.',
  'cause.wrong-server':
    'يرد على {host} خادم Plex Media Server آخر غير {who, select, named {{name}} other {المطلوب}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'شيء ما أمام {who, select, named {{name}} other {الخادم}} على {host} يطلب تسجيل دخول خاصًا به{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    'يرد {who, select, named {{name}} other {الخادم}} على {host} بخطأ{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex': 'ما يرد على {host} ليس Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': 'يرد {host}، لكنه لا يدعم TLS.',
  'cause.tls-broken': 'يقطع {host} الاتصال قبل أن يعرض شهادة{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'لا يسمح الوكيل {proxy} لـ Usher بالمرور إلى {who, select, named {{name}} other {الخادم}} على {host}.',
  'cause.proxy-refuses.status':
    'لا يسمح الوكيل {proxy} لـ Usher بالمرور إلى {who, select, named {{name}} other {الخادم}} على {host} (الحالة {status}).',
  'cause.proxy-setting':
    'لا يمكن استخدام إعداد الوكيل لـ {who, select, named {{name}} other {الخادم}} على {host}{detailed, select, yes {: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'لا يرد الوكيل {proxy} في الطريق إلى {who, select, named {{name}} other {الخادم}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    'لا يرد {who, select, named {{name}} other {الخادم}} ضمن المهلة على {host}{others, plural, zero {} one {، ولا على عنوانه الآخر} two {، ولا على عنوانيه الآخرين} few {، ولا على عناوينه الأخرى (#)} many {، ولا على عناوينه الأخرى (#)} other {، ولا على عناوينه الأخرى (#)}}.',
  'cause.timed-out.list':
    'يرد {who, select, named {{name}} other {الخادم}} على {host}، لكنه لا يذكر عملياته ضمن المهلة.',
  'cause.unreachable':
    'لا يمكن الوصول إلى {who, select, named {{name}} other {الخادم}} على {host}{detailed, select, yes { ({detail})} other {}}{others, plural, zero {} one {، ولا على عنوانه الآخر} two {، ولا على عنوانيه الآخرين} few {، ولا على عناوينه الأخرى (#)} many {، ولا على عناوينه الأخرى (#)} other {، ولا على عناوينه الأخرى (#)}}.',
  'cause.no-dns':
    'لا أحد هنا يعرف عنوانًا لـ {hostname}، وهو اسم {who, select, named {{name}} other {الخادم}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'لا يرد أي خادم DNS هنا، فلا أحد يعرف عنوان {hostname}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'لا يُعرف أي عنوان لـ {who, select, named {{name}} other {الخادم}}.',
  'cause.unfinished': 'لم يكتمل تشخيص {who, select, named {{name}} other {الخادم}}.',
};
