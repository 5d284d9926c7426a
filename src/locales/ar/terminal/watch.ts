import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} سجّل الدخول مجددًا بـ `usher sign-in`.',
  'terminal.watch.key.select': 'تحديد',
  'terminal.watch.key.stop': 'إيقاف',
  'terminal.watch.key.stop-all': 'إيقاف الكل',
  'terminal.watch.key.open': 'فتح مجموعة أو طيّها',
  'terminal.watch.key.history': 'السجل',
  'terminal.watch.key.retry': 'إعادة الاتصال الآن',
  'terminal.watch.key.help': 'مساعدة',
  'terminal.watch.key.quit': 'إنهاء',
  'terminal.watch.how-to-stop':
    'قبل إيقاف عملية، يذكر السطر الأخير ما يوقفه c. وإن كان أكثر من العملية وحدها فستُسأل أولًا.',
};
