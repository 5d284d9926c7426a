import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'تم الإشعار: طلبتَ إبلاغك بانتهائها',
  'decision.asked-for': 'تم الإشعار: أنت من بدأها',
  'decision.settled': 'تم الإشعار: فحص وكل ما نتج عنه',
  'decision.found-running': 'تم الإشعار: كانت تعمل قبل بدء Usher',
  'decision.long-enough': 'تم الإشعار: استغرقت وقتًا كافيًا',
  'decision.muted-until': 'أُجِّل الإشعار: الإشعارات مكتومة',
  'decision.quiet-hours': 'أُجِّل الإشعار: ساعات الهدوء',
  'decision.locked': 'أُجِّل الإشعار: الشاشة مقفلة',
  'decision.asleep': 'أُجِّل الإشعار: الحاسوب في وضع السكون',
  'decision.told': 'أُجِّل الإشعار، ثم أُرسل لاحقًا',
  'decision.cancelled': 'لا إشعار: أنت من ألغاها',
  'decision.seen': 'لا إشعار: كنت تنظر إليها',
  'decision.too-short': 'لا إشعار: كانت قصيرة جدًا',
  'decision.kind-muted': 'لا إشعار: هذا النوع مكتوم',
  'decision.library-muted': 'لا إشعار: هذه المكتبة مكتومة',
  'decision.server-muted': 'لا إشعار: هذا الخادم مكتوم',
  'decision.all-muted': 'لا إشعار: كل شيء مكتوم',
  'decision.unworthy': 'لا إشعار: لا أحد ينتظر مثل هذه العملية',
};
