import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': 'فحص {name}',
  'start.scan-folder': 'فحص {folder} من {name}',
  'start.refresh-metadata': 'تحديث البيانات الوصفية لـ {name}',
  'start.guide': 'تحديث دليل {name}',
  'start.task': 'تشغيل الآن: {name}',
  'start.stop': 'إيقاف {name}',
  'start.warning': 'ستُجلب البيانات الوصفية لكل ما في {name} من جديد. قد يستغرق ذلك ساعات.',
  'start.folders':
    '{count, plural, zero {لا مجلدات} one {مجلد واحد} two {مجلدان} few {# مجلدات} many {# مجلدًا} other {# مجلد}}',

  'start.asked': 'جارٍ الطلب من Plex…',
  'start.accepted': 'وافق Plex.',
  'start.running': 'قيد التشغيل',
  'start.running-at': 'قيد التشغيل، {percent}',
  'start.stopping': 'جارٍ الإيقاف…',
  'start.unseen': 'وافق Plex، لكن لم تظهر أي عملية.',

  'start.shared': 'هذا خادم شخص آخر: مالكه وحده يستطيع بدء عمل عليه.',
  'start.forbidden': 'رفض Plex: لا يحق لهذا الحساب بدء عمل هناك.',
  'start.away': 'غير متصل: لا يمكن بدء شيء الآن.',
  'start.nothing': 'لا يُعرف بعد ما يمكن بدؤه.',

  'start.problem.account': 'رفض Plex: لا يحق لهذا الحساب بدء ذلك.',
  'start.problem.unknown': 'لم يعد Plex يعرف ذلك.',
  'start.problem.refused': 'رفض Plex البدء.',
  'start.problem.late': 'لم يرد الخادم ضمن المهلة. ربما يبدأ لاحقًا.',
  'start.problem.starting': 'الخادم قيد بدء التشغيل. حاول مجددًا بعد دقيقة.',
  'start.problem.error': 'ردّ الخادم بخطأ.',
  'start.problem.unreachable': 'تعذّر الوصول إلى الخادم.',

  'started.known': 'بدأتها أنت',
  'started.guess': 'الأرجح أنك بدأتها',

  'headline.start': 'بدء عمل',
  'headline.settings': 'الإعدادات',
  'headline.diagnostics': 'تقرير التشخيص',
  'menu.start': 'بدء…',
  'menu.scan': 'فحص مكتبة',
  'notice.not-started': '{work}: لم تبدأ',
  'notice.not-stopped': '{work}: لم تتوقف',
  'notice.not-seen': '{work}: لم تظهر',
  'notice.metadata-refreshed': '{name}: حُدِّثت البيانات الوصفية',
};
