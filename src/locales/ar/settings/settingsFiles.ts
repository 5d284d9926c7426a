import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'طُبِّقت إعدادات الملف.',
  'settings.imported-partly': 'طُبِّقت إعدادات الملف، عدا ما لا يفهمه هذا الإصدار من Usher: {keys}.',
  'settings.no-export': 'هذا ليس ملف إعدادات مصدَّرة. لم يتغير شيء.',

  'settings.about.leastSeconds': 'أقل مدة بالثواني لعملية حتى يُشعَر بها، إن لم يطلبها أحد.',
  'settings.about.settleSeconds': 'عدد الثواني دون جديد حتى يُعدّ الفحص مكتملًا.',
  'settings.about.noticeRules': 'استثناءات لأنواع العمليات والخوادم والمكتبات: هل يُشعَر بها، وبعد كم ثانية.',
  'settings.about.tellsLoss': 'الإشعار بتعذّر الوصول إلى خادم.',
  'settings.about.tellsReturn': 'الإشعار بعودة خادم.',
  'settings.about.tellsStalls': 'الإشعار بتوقف التقدم في عملية.',
  'settings.about.quietHours': 'متى لا يُرسَل أي إشعار: من، وإلى، وفي أي أيام تبدأ (0 هو الأحد).',
  'settings.about.mutedUntil': 'لا إشعار قبل هذا الوقت، بالمللي ثانية منذ 1970.',
  'settings.about.language': 'لغة Usher.',
  'settings.about.theme': 'فاتح أو داكن.',
  'settings.about.contrast': 'تباين أعلى مما يطلبه النظام.',
  'settings.about.zoom': 'حجم النافذة المنبثقة، بالنسبة المئوية.',
  'settings.about.besideIcon': 'ما يظهر بجانب الأيقونة أو في تلميحها.',
  'settings.about.shortcut': 'مفاتيح تفتح النافذة المنبثقة من أي مكان، مثل CommandOrControl+Shift+U.',
  'settings.about.dailyUpdates': 'البحث يوميًا عن إصدارات أحدث من Usher.',
  'settings.about.hooks': 'أوامر وطلبات webhook تُشغَّل عند حدوث شيء ما.',
};
