import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'يتوفر Usher {version}',
  'notice.update-how': 'يمكن تنزيله أو تخطيه من قائمة الأيقونة.',

  'menu.check-updates': 'البحث عن تحديثات…',
  'menu.checking-updates': 'جارٍ البحث عن تحديثات…',
  'menu.newest': 'Usher {version} هو أحدث إصدار',
  'menu.download': 'تنزيل Usher {version}',
  'menu.releases': 'الحصول على Usher {version}…',
  'menu.skip': 'تخطي {version}',
  'menu.downloading': 'جارٍ التنزيل… {percent}',
  'menu.install': 'إعادة التشغيل لتثبيت {version}',
  'menu.daily-updates': 'البحث عن تحديثات يوميًا',

  'update.unreachable': 'تعذّر البحث عن تحديثات: لا يمكن الوصول إلى github.com.',
  'update.unreadable': 'تعذّر البحث عن تحديثات: لا يمكن قراءة الإصدارات.',
  'update.interrupted': 'انقطع التنزيل.',
  'update.damaged': 'لم يكن ما نُزِّل هو ما نُشر، فحُذف.',
  'update.not-installed': 'تعذّر تثبيت التحديث.',
  'update.no-browser': 'لم يقبل أي متصفح رابط الإصدارات.',
};
