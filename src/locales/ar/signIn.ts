import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'لا توجد سلسلة مفاتيح هنا: يُنسى رمز الوصول عند إنهاء Usher.',
  'keychain.locked': 'سلسلة المفاتيح مقفلة: يُنسى رمز الوصول عند إنهاء Usher.',
  'keychain.denied': 'لم تقبل سلسلة المفاتيح رمز الوصول: سيُنسى عند إنهاء Usher.',

  'file.settings.unread': 'تعذّرت قراءة الإعدادات. يعمل Usher دونها، وما يتغير الآن يُنسى عند إنهائه.',
  'file.settings.unsaved': 'تعذّر حفظ الإعدادات: ما يتغير الآن يُنسى عند إنهاء Usher.',
  'file.settings.set-aside': 'تعذّرت قراءة الإعدادات، فنُحِّيت جانبًا في مجلد Usher، وهو يبدأ من جديد.',
  'file.history.unread': 'تعذّرت قراءة السجل: لا يظهر ما انتهى من قبل.',
  'file.history.unsaved': 'تعذّر حفظ السجل: ما ينتهي الآن يُنسى عند إنهاء Usher.',

  'trust.plain':
    'يرد {who, select, named {{name}} other {الخادم}} دون تشفير فقط، على {host}. يمكن لأي شخص على شبكتك قراءة رمز الوصول.',
  'trust.plain.agree': 'استخدامه دون تشفير',
  'trust.changed':
    'يعرض {who, select, named {{name}} other {الخادم}} على {host} شهادة غير التي وافقت عليها. إن لم تكن قد جُدِّدت فربما يتنصت أحد. لم يُرسَل رمز الوصول.',
  'trust.changed.agree': 'الوثوق بالشهادة الجديدة',
  'trust.name':
    'الشهادة على {host} هي شهادة Plex نفسها لخادم، وصادرة لـ {names}. ثق بها إن كانت هذه بصمة خادمك:',
  'trust.untrusted': 'لا جهة يعرفها هذا الحاسوب تضمن الشهادة على {host}. ثق بها إن كانت هذه بصمة خادمك:',
  'trust.untrusted-names':
    'لا جهة يعرفها هذا الحاسوب تضمن الشهادة على {host}، الصادرة لـ {names}. ثق بها إن كانت هذه بصمة خادمك:',
  'trust.agree': 'الوثوق بهذه الشهادة',
};
