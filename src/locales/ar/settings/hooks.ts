import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'الخطافات',
  'hook.how': 'أوامر وطلبات webhook تُشغَّل عند حدوث شيء ما. في الطرفية: usher hooks add FILE',
  'hook.add': 'إضافة أو تغيير',
  'hook.guide': 'الطريقة',
  'hook.elsewhere': 'يشغّلها «usher watch --hooks» الآن.',
  'hook.try': 'تجربة',
  'hook.try-named': 'تجربة: {name}',
  'hook.failing':
    '{count, plural, zero {لا خطاف يفشل} one {خطاف واحد يفشل} two {خطافان يفشلان} few {# خطافات تفشل} many {# خطافًا يفشل} other {# خطاف يفشل}}',
  'hook.notice':
    '{count, plural, zero {لا يفشل أي خطاف} one {فشل الخطاف «{name}»: {problem}} two {يفشل خطافان، أحدهما «{name}»} few {تفشل # خطافات، منها «{name}»} many {يفشل # خطافًا، منها «{name}»} other {يفشل # خطاف، منها «{name}»}}.',

  'hook.runs': 'تشغيل {program}',
  'hook.sends': 'إرسال إلى {host}',
  'hook.finish': 'اكتمال عملية',
  'hook.settle': 'اكتمال فحص وما نتج عنه',
  'hook.idle': 'خادم لم يعد لديه ما يفعله',

  'hook.worked': 'نجح {when}',
  'hook.failed': 'فشل {when}: {problem}',
  'hook.dropped':
    '{count, plural, zero {لم يُتجاوز أي تشغيل} one {جرى تجاوز تشغيل واحد} two {جرى تجاوز تشغيلين} few {جرى تجاوز # مرات تشغيل} many {جرى تجاوز # مرة تشغيل} other {جرى تجاوز # مرة تشغيل}}',
  'hook.no-program': 'البرنامج غير موجود، أو لا يُسمح بتشغيله',
  'hook.exit': 'انتهى برمز الخروج {code, number}',
  'hook.signal': 'أنهته الإشارة {signal}',
  'hook.timed-out': 'لم ينتهِ خلال {duration}',
  'hook.unsafe-argument': 'كان نص من الخادم سيُعامَل كخيار للبرنامج',
  'hook.no-secret': 'القيمة السرية {name} غير موجودة',
  'hook.keychain': 'لا تعطي سلسلة المفاتيح القيمة السرية',
  'hook.bad-address': 'لا يمكن استخدام العنوان أو إحدى الترويسات',
  'hook.status': 'كان الرد {status}',

  'terminal.help.hooks': 'أوامر وطلبات webhook تُشغَّل عند حدوث شيء ما',
  'terminal.help.hooks.examples': `usher hooks                   كل الخطافات ونتائجها
usher hooks add ntfy.json     إضافة خطاف من ملف
usher hooks secret NTFY       يسأل عن قيمة NTFY في الخطافات
usher hooks test ntfy         تشغيله الآن
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'كل الخطافات، ونتيجة آخر تشغيل لكل منها',
  'terminal.help.hooks.add': 'إضافة خطاف من ملف JSON، أو بـ - من الدخل القياسي',
  'terminal.help.hooks.remove': 'إزالة خطاف من الإعدادات',
  'terminal.help.hooks.on': 'تفعيل خطاف',
  'terminal.help.hooks.off': 'تعطيل خطاف، مع الاحتفاظ به',
  'terminal.help.hooks.test': 'تشغيل خطاف الآن، كأن فحصًا قد اكتمل',
  'terminal.help.hooks.secret': 'حفظ قيمة سرية للخطافات في سلسلة المفاتيح',
  'terminal.help.hooks.forget': 'نسيان القيمة السرية',
  'terminal.help.watch.hooks': 'تشغيل الخطافات، ما لم يشغّلها التطبيق',

  'terminal.hooks.none': 'لا توجد خطافات. طريقة إنشائها في docs/cli.md.',
  'terminal.hooks.none-on': 'لا يوجد خطاف مفعَّل: يعرضها usher hooks.',
  'terminal.hooks.no-such': 'لا يوجد خطاف باسم «{name}». يوجد: {names}.',
  'terminal.hooks.is-off': '{name} (معطَّل)',
  'terminal.hooks.added': 'أُضيف {name}، وهو مفعَّل.',
  'terminal.hooks.added-off':
    'أُضيف {name}، وهو معطَّل: جرّبه بـ usher hooks test NAME وفعّله بـ usher hooks on NAME.',
  'terminal.hooks.removed': 'أُزيل {name}.',
  'terminal.hooks.on': '{name} مفعَّل.',
  'terminal.hooks.off': '{name} معطَّل.',
  'terminal.hooks.too-many':
    '{count, plural, zero {لا توجد خطافات} one {يوجد خطاف واحد بالفعل} two {يوجد خطافان بالفعل} few {توجد # خطافات بالفعل} many {يوجد # خطافًا بالفعل} other {يوجد # خطاف بالفعل}}.',
  'terminal.hooks.no-json': 'هذا ليس JSON.',
  'terminal.hooks.no-hook': 'هذا ليس خطافًا: للخطاف اسم (name)، ومتى يُشغَّل (on)، وما يفعله (run أو post).',
  'terminal.hooks.unfit': 'هذا ليس خطافًا: {part} غير صالح.',
  'terminal.hooks.ask-secret': 'قيمة {name}:',
  'terminal.hooks.bad-secret-name': 'يتكوّن اسم القيمة السرية من A–Z و0–9 و_ ويبدأ بحرف.',
  'terminal.hooks.bad-secret': 'لم تُحفظ {name}: يجب أن تكون من أحرف ASCII وأرقامها وعلاماتها، في سطر واحد.',
  'terminal.hooks.no-keychain': 'لا تقبلها سلسلة المفاتيح. عيِّن USHER_SECRET_{name} في بيئة ما يشغّل الخطافات.',
  'terminal.hooks.kept': 'حُفظت {name}.',
  'terminal.hooks.forgotten': 'نُسيت {name}.',
};
