import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'لا يحتاج Usher إلى شيء، أما للتطبيقات الأخرى فاجعل الموجّه يجيب عن plex.direct، وفي dnsmasq بالأمر `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'اجعل الوكيل أمام {hostname} يمرّر Upgrade وConnection، وفي nginx بالأوامر `proxy_http_version 1.1` و`proxy_set_header Upgrade $http_upgrade` و`proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy': 'استثنِ {hostname} من الوكيل {proxy}، أو اجعله يمرّر WebSocket.',
  'remedy.proxy-buffers':
    'اجعل الوكيل أمام {hostname} لا يحتجز شيئًا ويمرّر Upgrade، وفي nginx بالأوامر `proxy_buffering off` و`proxy_http_version 1.1` و`proxy_set_header Upgrade $http_upgrade` و`proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'استثنِ {hostname} من الوكيل {proxy}، أو اجعله يمرّر WebSocket ولا يحتجز الردود.',
  'remedy.stream-refused':
    'إن كان أمام {who, select, named {{name}} other {الخادم}} وكيل، فاجعله يسمح بـ `/:/websockets/notifications` كما يسمح بـ `/activities`.',
  'remedy.relay-only':
    'فعِّل الوصول عن بُعد في إعدادات {who, select, named {{name}} other {الخادم}}، أو إعادة توجيه منفذه في الموجّه، ليكون الاتصال مباشرًا.',
  'remedy.not-owner.limited':
    'سجّل الدخول بحساب المالك لترى كل شيء على {who, select, named {{name}} other {الخادم}}.',
  'remedy.not-owner': 'سجّل الدخول بالحساب الذي يملك {who, select, named {{name}} other {الخادم}}.',
  'remedy.token-expired':
    'سجّل الدخول مجددًا للحصول على رمز وصول جديد لـ {who, select, named {{name}} other {الخادم}}، أو عيِّن PLEX_TOKEN جديدًا إن كان يأتي من هناك.',
  'remedy.starting':
    'انتظر بضع دقائق حتى يعمل {who, select, named {{name}} other {الخادم}}، وسيعرضه Usher من تلقاء نفسه.',
  'remedy.certificate-changed':
    'لا توافق على الشهادة الجديدة إلا إن كنت قد جدّدتها على {who, select, named {{name}} other {الخادم}}، وإلا فربما يتنصت أحد.',
  'remedy.certificate-untrusted':
    'قارن بصمتها ببصمة {who, select, named {{name}} other {الخادم}} ووافق عليها في Usher، أو اجعل هذا الحاسوب يثق بالجهة التي أصدرتها.',
  'remedy.certificate-untrusted.plex-direct':
    'استثنِ plex.direct مما يفحص TLS في مسار الاتصال، كبرنامج مكافحة فيروسات أو وكيل شركة.',
  'remedy.certificate-untrusted.proxy':
    'اجعل هذا الحاسوب يثق بالجهة التي أصدرتها، أو استثنِ {hostname} من الوكيل {proxy}.',
  'remedy.certificate-outdated': 'تحقق من ساعة هذا الحاسوب، وإن كانت صحيحة فجدِّد الشهادة على {host}.',
  'remedy.certificate-name':
    'استخدم عنوانًا تذكره الشهادة، أو وافق على هذه الشهادة بعينها في Usher إن كانت شهادة {who, select, named {{name}} other {الخادم}}.',
  'remedy.certificate-name.plex-direct':
    'ابحث عما يرد على {spelled}، فهو ليس {who, select, named {{name}} other {الخادم}}.',
  'remedy.certificate-name.proxy': 'استخدم عنوانًا تذكره الشهادة، أو استثنِ {hostname} من الوكيل {proxy}.',
  'remedy.plain-only':
    'اضبط «الاتصالات الآمنة» على «مفضّل» في إعدادات الشبكة لـ {who, select, named {{name}} other {الخادم}}، أو وافق في Usher على الاستغناء عنها في شبكتك.',
  'remedy.plain-outside': 'استخدم عنوانًا يبدأ بـ https:// لـ {who, select, named {{name}} other {الخادم}}.',
  'remedy.wrong-server':
    'صحِّح عنوان {who, select, named {{name}} other {الخادم}} في Usher، واجعل لجهازه عنوانًا ثابتًا في الموجّه.',
  'remedy.guarded':
    'اجعله يمرّر الطلبات إلى {who, select, named {{name}} other {الخادم}}، فهو يتحقق من رموز الوصول بنفسه.',
  'remedy.server-error':
    'راجع سجل تشغيل {who, select, named {{name}} other {الخادم}}، وأعد تشغيله إن استمر ذلك.',
  'remedy.not-plex': 'تحقق من اسم {host} ومنفذه، وإلى أين يقود أي وكيل هناك: منفذ Plex نفسه هو 32400.',
  'remedy.no-tls':
    'اضبط «الاتصالات الآمنة» على «مفضّل» في إعدادات الشبكة لـ {who, select, named {{name}} other {الخادم}}، أو استخدم عنوانه بـ http:// في شبكتك.',
  'remedy.tls-broken': 'تحقق مما يستمع على {host}، ومن أن لأي وكيل هناك شهادة لـ {hostname}.',
  'remedy.proxy-refuses':
    'اجعل الوكيل {proxy} يسمح بـ CONNECT إلى {host}، أو استثنِ {hostname} منه (في الطرفية: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'أدخل في إعدادات النظام اسم المستخدم وكلمة المرور اللذين يطلبهما الوكيل {proxy}.',
  'remedy.proxy-refuses.error':
    'تحقق من أن الوكيل {proxy} نفسه يصل إلى {host}، أو استثنِ {hostname} منه (في الطرفية: NO_PROXY).',
  'remedy.proxy-setting':
    'عيِّن في إعدادات النظام وكيل http أو https أو SOCKS 5 باسمه ومنفذه (في الطرفية: HTTPS_PROXY أو ALL_PROXY)، أو استثنِ {hostname} منه.',
  'remedy.proxy-unreachable':
    'شغِّل الوكيل {proxy}، أو صحِّحه في إعدادات النظام (في الطرفية: HTTPS_PROXY)، أو استثنِ {hostname} منه.',
  'remedy.timed-out':
    'تحقق من أن جهاز {who, select, named {{name}} other {الخادم}} يعمل، وأن هذا الحاسوب يستطيع الوصول إلى {host}، وألا جدار حماية بينهما.',
  'remedy.timed-out.list': 'أعد تشغيل {who, select, named {{name}} other {الخادم}} إن استمر ذلك.',
  'remedy.unreachable':
    'تحقق من أن جهاز {who, select, named {{name}} other {الخادم}} يعمل وأن Plex Media Server يعمل عليه، وأن {host} ما زال عنوانه.',
  'remedy.no-dns':
    'تحقق من كتابة {hostname}، أو استخدم عنوانًا مثل 192.168.1.20:32400 لـ {who, select, named {{name}} other {الخادم}}.',
  'remedy.no-dns.timed-out': 'تحقق من اتصال هذا الحاسوب بالإنترنت ومن خادم DNS الذي يستخدمه.',
  'remedy.no-address': 'سجّل الدخول مجددًا، أو أضف {who, select, named {{name}} other {الخادم}} بعنوانه.',
  'remedy.unfinished': 'أعد تشخيص {who, select, named {{name}} other {الخادم}}.',
};
