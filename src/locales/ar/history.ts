import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'اليوم',
  'history.yesterday': 'أمس',
  'history.since': 'منذ {day}، {time}',
  'history.jobs':
    '{count, plural, zero {لا عمليات} one {عملية واحدة} two {عمليتان} few {# عمليات} many {# عملية} other {# عملية}}',
  'history.jobs-lasted': '{jobs}، المجموع {total}، والمعتاد {median}',
  'history.empty': 'لم ينتهِ شيء بعد.',
  'history.no-match': 'لا شيء مما انتهى يطابق هذا: {limits}.',
  'history.library': 'المكتبة {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'حُفظ في {folder} باسم {name}.',
  'history.unsaved': 'تعذّر حفظ الملف. السبب في سجل التشغيل.',
  'history.cleared': 'السجل فارغ الآن.',
  'history.uncleared': 'تعذّر محو السجل. السبب في سجل التشغيل.',
  'history.clear-question':
    'هل تريد نسيان كل ما انتهى على جميع الخوادم؟ ما يعمل الآن يستمر، وستُبلَّغ عند انتهائه.',

  'kind.scan': 'فحص المكتبات',
  'kind.metadata': 'البيانات الوصفية',
  'kind.analysis': 'تحليل الوسائط',
  'kind.download': 'التنزيلات',
  'kind.live-tv': 'البث التلفزيوني المباشر',
  'kind.maintenance': 'الصيانة',
  'kind.other': 'عمليات أخرى',
};
