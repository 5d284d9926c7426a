import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'غير مقبول',
  'problem.refused.beside': 'رمز الوصول غير مقبول.',
  'problem.refused.named': 'لم يعد {name} يقبل رمز الوصول.',
  'problem.refused.signIn': 'لا يقبل الخادم رمز الوصول هذا.',
  'problem.refused.cancel': 'رفض Plex: لا يحق لهذا الحساب إيقافها.',
  'problem.refused.terminal': 'لا يقبل الخادم رمز الوصول.',

  'problem.forbidden.step': 'غير مسموح',
  'problem.forbidden.beside': 'ليس لهذا الحساب.',
  'problem.forbidden.named': 'لا يسمح {name} لهذا الحساب برؤية عملياته.',
  'problem.forbidden.signIn': 'يعرف الخادم رمز الوصول هذا، لكنه لا يسمح له برؤية العمليات.',
  'problem.forbidden.cancel': 'رفض Plex: لا يحق لهذا الحساب إيقافها.',
  'problem.forbidden.terminal': 'لا يسمح الخادم بهذا لرمز الوصول.',

  'problem.expired.step': 'منتهي الصلاحية',
  'problem.expired.beside': 'رمز الوصول غير مقبول.',
  'problem.expired.named': 'لم يعد {name} يقبل رمز الوصول.',
  'problem.expired.signIn': 'لم يعد الخادم يقبل رمز الوصول المحفوظ. سجّل الدخول مجددًا.',
  'problem.expired.cancel': 'رفض Plex: انتهت صلاحية رمز الوصول.',
  'problem.expired.terminal': 'لا يقبل الخادم رمز الوصول.',

  'problem.not-found.step': 'غير موجود',
  'problem.not-found.beside': 'يرد بخطأ.',
  'problem.not-found.named': 'يرد {name} بخطأ.',
  'problem.not-found.signIn':
    'ما يرد على {where, select, known {{address}} other {هذا العنوان}} ليس Plex Media Server.',
  'problem.not-found.cancel': 'ردّ الخادم بخطأ.',
  'problem.not-found.terminal': 'ما يرد هناك ليس Plex Media Server.',

  'problem.bad-request.step': 'مرفوض',
  'problem.bad-request.beside': 'يرد بخطأ.',
  'problem.bad-request.named': 'يرد {name} بخطأ.',
  'problem.bad-request.signIn':
    'ما يرد على {where, select, known {{address}} other {هذا العنوان}} ليس Plex Media Server.',
  'problem.bad-request.cancel': 'رفض Plex إيقافها.',
  'problem.bad-request.terminal': 'يرد الخادم بخطأ.',

  'problem.too-many.step': 'طلبات كثيرة جدًا',
  'problem.too-many.beside': 'يرد بخطأ.',
  'problem.too-many.named': 'يرد {name} بخطأ.',
  'problem.too-many.signIn': 'يرد الخادم على {where, select, known {{address}} other {هذا العنوان}} بخطأ.',
  'problem.too-many.cancel': 'ردّ الخادم بخطأ.',
  'problem.too-many.terminal': 'يرد الخادم بخطأ.',

  'problem.starting.step': 'قيد بدء التشغيل',
  'problem.starting.beside': 'قيد بدء التشغيل.',
  'problem.starting.named': '{name} قيد بدء التشغيل.',
  'problem.starting.signIn': 'الخادم قيد بدء التشغيل. حاول مجددًا بعد دقيقة.',
  'problem.starting.cancel': 'الخادم قيد بدء التشغيل. حاول مجددًا بعد دقيقة.',
  'problem.starting.terminal': 'الخادم قيد بدء التشغيل.',

  'problem.server-error.step': 'خطأ',
  'problem.server-error.beside': 'يرد بخطأ.',
  'problem.server-error.named': 'يرد {name} بخطأ.',
  'problem.server-error.signIn':
    'يرد الخادم على {where, select, known {{address}} other {هذا العنوان}} بخطأ.',
  'problem.server-error.cancel': 'ردّ الخادم بخطأ.',
  'problem.server-error.terminal': 'يرد الخادم بخطأ.',

  'problem.unreachable.step': 'لا يمكن الوصول إليه',
  'problem.unreachable.beside': 'لا يمكن الوصول إليه.',
  'problem.unreachable.named': 'لا يمكن الوصول إلى {name}.',
  'problem.unreachable.signIn':
    'لا شيء يرد على {where, select, known {{address}} other {هذا العنوان}}. تحقق من العنوان ومن أن الخادم يعمل.',
  'problem.unreachable.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.unreachable.terminal': 'لا يمكن الوصول إلى الخادم.',

  'problem.no-such-name.step': 'غير معروف هنا',
  'problem.no-such-name.beside': 'الاسم غير معروف هنا.',
  'problem.no-such-name.named': 'الاسم في عنوان {name} غير معروف هنا.',
  'problem.no-such-name.signIn':
    'لا يُعرف حاسوب بالاسم الوارد في {where, select, known {{address}} other {هذا العنوان}}. تحقق من العنوان.',
  'problem.no-such-name.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.no-such-name.terminal': 'الاسم الوارد في العنوان غير معروف هنا.',

  'problem.timed-out.step': 'لا رد ضمن المهلة',
  'problem.timed-out.beside': 'لا رد.',
  'problem.timed-out.named': 'لا يرد {name}.',
  'problem.timed-out.signIn':
    'لم يرد شيء على {where, select, known {{address}} other {هذا العنوان}} ضمن المهلة.',
  'problem.timed-out.cancel': 'لم يرد الخادم ضمن المهلة. ربما تتوقف لاحقًا.',
  'problem.timed-out.terminal': 'لم يرد الخادم ضمن المهلة.',

  'problem.not-plex.step': 'ليس Plex Media Server',
  'problem.not-plex.beside': 'يوجد هناك خادم آخر.',
  'problem.not-plex.named': 'شيء آخر يرد على عنوان {name}.',
  'problem.not-plex.signIn':
    'ما يرد على {where, select, known {{address}} other {هذا العنوان}} ليس Plex Media Server.',
  'problem.not-plex.cancel': 'ردّ الخادم بخطأ.',
  'problem.not-plex.terminal': 'ما يرد هناك ليس Plex Media Server.',

  'problem.guarded.step': 'يلزم تسجيل دخول آخر أولًا',
  'problem.guarded.beside': 'يلزم تسجيل دخول آخر أولًا.',
  'problem.guarded.named': 'شيء ما أمام {name} يطلب تسجيل دخول خاصًا به.',
  'problem.guarded.signIn':
    'ما يرد على {where, select, known {{address}} other {هذا العنوان}} يطلب تسجيل دخول خاصًا به قبل أن يسمح لـ Usher بالوصول إلى الخادم.',
  'problem.guarded.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.guarded.terminal': 'شيء ما أمام الخادم يطلب تسجيل دخول خاصًا به.',

  'problem.wrong-server.step': 'خادم آخر',
  'problem.wrong-server.beside': 'يوجد هناك خادم آخر.',
  'problem.wrong-server.named': 'شيء آخر يرد على عنوان {name}.',
  'problem.wrong-server.signIn': 'يرد خادم آخر على {where, select, known {{address}} other {هذا العنوان}}.',
  'problem.wrong-server.cancel': 'ردّ الخادم بخطأ.',
  'problem.wrong-server.terminal': 'يرد خادم آخر على هذا العنوان.',

  'problem.certificate.step': 'اسم آخر',
  'problem.certificate.beside': 'اسم خاطئ في الشهادة.',
  'problem.certificate.named': 'شهادة {name} لا تطابق عنوانه.',
  'problem.certificate.signIn': 'شهادة {where, select, known {{address}} other {هذا العنوان}} لا تطابقه.',
  'problem.certificate.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.certificate.terminal': 'شهادة الخادم لا تطابق عنوانه.',

  'problem.outdated.step': 'غير صالحة في هذا الوقت',
  'problem.outdated.beside': 'الشهادة غير صالحة الآن.',
  'problem.outdated.named': 'شهادة {name} غير صالحة في هذا الوقت.',
  'problem.outdated.signIn':
    'شهادة {where, select, known {{address}} other {هذا العنوان}} غير صالحة في هذا الوقت. تحقق من الساعة هنا وهناك.',
  'problem.outdated.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.outdated.terminal': 'شهادة الخادم غير صالحة في هذا الوقت.',

  'problem.untrusted.step': 'لا جهة معروفة تضمنها',
  'problem.untrusted.beside': 'شهادة غير معروفة.',
  'problem.untrusted.named': 'لا جهة يعرفها هذا الحاسوب تضمن شهادة {name}.',
  'problem.untrusted.signIn':
    'لا جهة يعرفها هذا الحاسوب تضمن شهادة {where, select, known {{address}} other {هذا العنوان}}.',
  'problem.untrusted.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.untrusted.terminal': 'لا جهة يعرفها هذا الحاسوب تضمن شهادة الخادم: وافق عليها في التطبيق.',

  'problem.certificate-changed.step': 'ليست التي تمت الموافقة عليها',
  'problem.certificate-changed.beside': 'تغيّرت شهادته.',
  'problem.certificate-changed.named': 'يعرض {name} شهادة غير التي وافقت عليها.',
  'problem.certificate-changed.signIn':
    'لا جهة يعرفها هذا الحاسوب تضمن شهادة {where, select, known {{address}} other {هذا العنوان}}.',
  'problem.certificate-changed.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.certificate-changed.terminal': 'يعرض الخادم شهادة غير التي تمت الموافقة عليها.',

  'problem.plain.step': 'دون تشفير',
  'problem.plain.beside': 'غير مشفّر.',
  'problem.plain.named': 'يرد {name} دون تشفير فقط.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {هذا العنوان}} خارج شبكتك: دون تشفير يمكن لأي شخص يعترض الاتصال قراءة رمز الوصول. استخدم عنوانًا يبدأ بـ https://.',
  'problem.plain.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.plain.terminal': 'يرد الخادم دون تشفير فقط: وافق على ذلك في التطبيق، أو اكتب http:// في PLEX_URL.',

  'problem.plain-outside.step': 'خارج شبكتك ودون تشفير',
  'problem.plain-outside.beside': 'غير مشفّر.',
  'problem.plain-outside.named': '{name} خارج شبكتك وبلا تشفير.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {هذا العنوان}} خارج شبكتك: دون تشفير يمكن لأي شخص يعترض الاتصال قراءة رمز الوصول. استخدم عنوانًا يبدأ بـ https://.',
  'problem.plain-outside.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.plain-outside.terminal': 'الخادم خارج هذه الشبكة: لا يُرسَل إليه رمز الوصول دون تشفير.',

  'problem.proxy.step': 'يرفض الوكيل',
  'problem.proxy.beside': 'يرفض الوكيل.',
  'problem.proxy.named': 'لا يسمح الوكيل لـ Usher بالمرور إلى {name}.',
  'problem.proxy.signIn':
    'لا يسمح وكيل هذا الحاسوب لـ Usher بالمرور إلى {where, select, known {{address}} other {هذا العنوان}}.',
  'problem.proxy.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.proxy.terminal': 'لا يسمح الوكيل لـ Usher بالمرور.',
  'problem.proxy-setting.step': 'لا يمكن استخدام إعداد الوكيل',
  'problem.proxy-setting.beside': 'لا يمكن استخدام إعداد الوكيل.',
  'problem.proxy-setting.named': 'لا يمكن استخدام إعداد الوكيل في هذا الحاسوب للوصول إلى {name}.',
  'problem.proxy-setting.signIn':
    'لا يمكن استخدام إعداد الوكيل في هذا الحاسوب للوصول إلى {where, select, known {{address}} other {هذا العنوان}}.',
  'problem.proxy-setting.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.proxy-setting.terminal': 'لا يمكن استخدام إعداد الوكيل.',

  'problem.lost.step': 'انقطع',
  'problem.lost.beside': 'انقطع الاتصال.',
  'problem.lost.named': 'انقطع الاتصال بـ {name}.',
  'problem.lost.signIn':
    'لا شيء يرد على {where, select, known {{address}} other {هذا العنوان}}. تحقق من العنوان ومن أن الخادم يعمل.',
  'problem.lost.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.lost.terminal': 'لا يمكن الوصول إلى الخادم.',

  'problem.silent.step': 'صامت',
  'problem.silent.beside': 'انقطع الاتصال.',
  'problem.silent.named': 'انقطع الاتصال بـ {name}.',
  'problem.silent.signIn':
    'لا شيء يرد على {where, select, known {{address}} other {هذا العنوان}}. تحقق من العنوان ومن أن الخادم يعمل.',
  'problem.silent.cancel': 'تعذّر الوصول إلى الخادم.',
  'problem.silent.terminal': 'لا يمكن الوصول إلى الخادم.',

  'problem.still-running.cancel': 'وافق Plex على إيقافها، لكنها ما زالت تعمل.',

  'problem.no-address.signIn': 'أدخل عنوان الخادم، مثل 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'هذا ليس عنوانًا. يكون العنوان مثل 192.168.1.20:32400 أو https://plex.example.com.',
  'problem.no-token.signIn': 'أدخل رمز وصول للخادم.',
  'problem.no-servers.signIn':
    'ليس في حساب Plex هذا خادم يمكن لـ Usher استخدامه. سجّل الدخول بحساب آخر، أو استخدم عنوانًا ورمز وصول.',
  'problem.too-late.signIn': 'لم يُؤكَّد تسجيل الدخول ضمن المهلة. حاول مجددًا.',
  'problem.no-plex-tv.signIn': 'لا يمكن الوصول إلى plex.tv. تحقق من اتصال الإنترنت وحاول مجددًا.',
  'problem.keychain-locked.signIn': 'سلسلة المفاتيح مقفلة. افتحها وحاول مجددًا.',
  'problem.keychain-missing.signIn':
    'ليس في هذا الحاسوب سلسلة مفاتيح يمكن لـ Usher استخدامها. سجّل الدخول مجددًا، أو شغِّل واحدة وحاول مجددًا.',
  'problem.keychain-empty.signIn':
    'لا تعطي سلسلة المفاتيح بيانات دخول لـ Usher. إن كانت مقفلة فافتحها وحاول مجددًا؛ وإلا فسجّل الدخول من جديد.',
  'problem.keychain-denied.signIn':
    'لم تسمح سلسلة المفاتيح لـ Usher بقراءة بيانات دخوله. اسمح بذلك وحاول مجددًا.',
};
