import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}، {bound, select, lower {بعد {duration} على الأقل} other {بعد {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'خادم بلا اسم',
  'terminal.doctor.ok': 'سليم',
  'terminal.doctor.fails': 'فشل',
  'terminal.doctor.in-use': 'قيد الاستخدام',
  'terminal.doctor.step': '{found}، {took}',

  'terminal.usage.no-uuid': '«{uuid}» ليس UUID لعملية',
  'terminal.usage.all-or-uuid': '«cancel» يأخذ معرّفات UUID، أو --all أو --type أو --library',

  'terminal.settings.default': '{key} = {value} (الافتراضي)',
  'terminal.settings.meant': 'لا يوجد إعداد باسم «{key}». هل تقصد {meant}؟',
  'terminal.settings.no-key': 'لا يوجد إعداد باسم «{key}». يوجد: {keys}.',
  'terminal.settings.takes.choice': '{key} يأخذ إحدى هذه القيم، لا «{value}»: {values}.',
  'terminal.settings.takes.number': '{key} يأخذ رقمًا من {least} إلى {most}، لا «{value}».',
  'terminal.settings.takes.from': '{key} يأخذ عددًا صحيحًا بدءًا من {least}، لا «{value}».',
  'terminal.settings.takes.text':
    '{key} يأخذ نصًا لا يزيد على {count, plural, zero {# محرف} one {محرف واحد} two {محرفين} few {# محارف} many {# محرفًا} other {# محرف}}.',
  'terminal.settings.takes.structure': '{key} يأخذ JSON مثل {example}، لا «{value}».',
  'terminal.settings.no-file': 'لا يوجد ملف {file}.',
  'terminal.settings.file-exists': 'يوجد ملف {file} من قبل، وقد تُرك كما هو.',
  'terminal.settings.disk': 'لا يمكن استخدام {file} ({reason}).',
  'terminal.settings.unread': 'تعذّرت قراءة الإعدادات. لم يتغير شيء.',
  'terminal.settings.unsaved': 'تعذّر حفظ الإعدادات. لم يتغير شيء.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': '{server} هادئ.',
  'terminal.list-of': '{server}:',

  'terminal.cancel.accepted': 'وافق Plex على إيقافها.',
  'terminal.cancel.over': 'كانت قد انتهت.',
  'terminal.cancel.refused': 'رفض Plex إيقاف هذه وحدها.',
  'terminal.cancel.broader': 'رفض Plex إيقاف هذه وحدها. «{what}» يوقفها: أضف --yes لذلك.',
  'terminal.cancel.left': 'لم يُوقَف شيء.',
  'terminal.cancel.none': 'لا تعمل أي عملية «{uuid}» ولا غيرها.',
  'terminal.cancel.unknown': 'لا تعمل أي عملية «{uuid}». ما يعمل هو:',
  'terminal.cancel.ambiguous': 'عدة عمليات تبدأ بـ «{uuid}»:',
  'terminal.cancel.nothing': 'لا يعمل شيء يمكن إيقافه.',
  'terminal.cancel.all': 'سيُنفَّذ هذا:',
  'terminal.cancel.all.question': 'هل يُنفَّذ كله؟',
  'terminal.cancel.all.yes': 'سيُنفَّذ هذا؛ أضف --yes لذلك:',
  'terminal.cancel.all.done':
    '{count, plural, zero {لم يُوقَف شيء.} one {وافق Plex على إيقاف عملية واحدة.} two {وافق Plex على إيقاف عمليتين.} few {وافق Plex على إيقاف # عمليات.} many {وافق Plex على إيقاف # عملية.} other {وافق Plex على إيقاف # عملية.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'وافق Plex على فحص {name} على {server}.',
  'terminal.scan.agreed-as': 'وافق Plex على فحص {name} على {server}: {uuid}',
  'terminal.scan.none': 'لا توجد مكتبة باسم {name}. يوجد: {names}.',
  'terminal.scan.several':
    'عدة مكتبات باسم {name}: {names}. اذكر واحدة باسمها الكامل أو معرّفها، أو خادمها بـ --server.',
  'terminal.scan.no-folder': 'ليس في {name} مجلد {path}. يوجد: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) على {server}',

  'terminal.watch.connecting': 'جارٍ الاتصال بـ {server}…',
  'terminal.watch.live': 'متصل بـ {server}.',
  'terminal.watch.live-by': 'متصل بـ {server}. {transport}',
  'terminal.watch.waiting': '{problem} إعادة المحاولة في {time}.',

  'terminal.history.hidden': 'لم ينتهِ بعد إلا ما لا ينتظره أحد: --all يعرضه.',
  'terminal.history.no-match': 'لا شيء مما انتهى يطابق ذلك.',
  'terminal.history.no-server': 'لم ينتهِ شيء على خادم باسم {name}. يوجد: {names}.',
  'terminal.history.no-library': 'لم ينتهِ شيء في مكتبة باسم {name}. يوجد: {names}.',
  'terminal.history.no-since': '--since يأخذ 90m أو 12h أو 2d أو 3w أو يومًا مثل 2026-11-01، لا «{since}».',
  'terminal.history.empty': 'لم ينتهِ شيء بعد.',
  'terminal.history.dropped':
    '{count, plural, zero {قُرئت كل أسطر السجل.} one {تعذّرت قراءة سطر واحد من السجل فتُرك.} two {تعذّرت قراءة سطرين من السجل فتُركا.} few {تعذّرت قراءة # أسطر من السجل فتُركت.} many {تعذّرت قراءة # سطرًا من السجل فتُركت.} other {تعذّرت قراءة # سطر من السجل فتُركت.}}',
  'terminal.history.unreadable': 'تعذّرت قراءة السجل ({reason}).',
  'terminal.history.on': '{finished} على {server}',

  'terminal.no-server': 'لا خادم: سجّل الدخول في التطبيق أو بـ `usher sign-in`، أو عيِّن PLEX_URL وPLEX_TOKEN.',
  'terminal.bad-address': 'PLEX_URL ليس عنوانًا مثل http://192.168.1.20:32400.',
  'terminal.bad-token': 'PLEX_TOKEN ليس رمز وصول: فيه مسافات أو نهايات أسطر أو محارف أخرى لا تكون في رمز.',
  'terminal.no-token': 'PLEX_TOKEN غير محدَّد: يجب أن يرافق PLEX_URL.',
  'terminal.no-such-server': 'لا خادم باسم {name}. يوجد: {names}.',
  'terminal.keychain.locked':
    'سلسلة المفاتيح مقفلة: افتحها، أو سجّل الدخول في التطبيق، أو عيِّن PLEX_URL وPLEX_TOKEN.',
  'terminal.keychain.missing':
    'لا توجد سلسلة مفاتيح: شغِّل واحدة، أو سجّل الدخول في التطبيق، أو عيِّن PLEX_URL وPLEX_TOKEN.',
  'terminal.keychain.denied':
    'لا تسمح سلسلة المفاتيح لـ Usher بقراءة رمز الوصول: اسمح بذلك، أو سجّل الدخول في التطبيق، أو عيِّن PLEX_URL وPLEX_TOKEN.',
  'terminal.keychain.empty':
    'لا تعطي سلسلة المفاتيح رمز وصول لـ {name}: سجّل الدخول في التطبيق، أو عيِّن PLEX_URL وPLEX_TOKEN.',

  'terminal.sign-in.code': 'افتح {page} وأدخل هذا الرمز: {code}',
  'terminal.sign-in.given-up': 'تم التخلي عنه.',
  'terminal.sign-in.too-late': 'لم يُدخل الرمز ضمن المهلة. حاول مجددًا.',
  'terminal.sign-in.replaced': 'سجّل شخص آخر الدخول أو الخروج في هذه الأثناء. ذلك هو المعتمد.',
  'terminal.sign-in.no-keychain': 'لا سلسلة مفاتيح تقبل بيانات الدخول، والملف ليس مكانًا لها.',
  'terminal.sign-in.no-resources': 'تم تسجيل الدخول، لكن plex.tv لا يذكر الخوادم.',
  'terminal.sign-in.done': 'تم تسجيل الدخول باسم {account}.',
  'terminal.sign-in.none-chosen': 'لم يُختر خادم. يوجد: {names}.',
  'terminal.sign-in.no-servers': 'لم يُختر خادم: ليس في الحساب أي خادم.',
  'terminal.sign-out.done': 'تم تسجيل الخروج.',

  'terminal.demo.port': '--port يأخذ رقمًا من 0 إلى 65535، لا «{port}»',
  'terminal.demo.no-such-scenario': 'لا يوجد سيناريو «{scenario}»؛ يوجد: {names}',
  'terminal.demo.port-in-use': 'المنفذ {port} مستخدم',
  'terminal.demo.listening': 'يستمع على {url}',
  'terminal.demo.scenario': 'السيناريو {scenario}؛ PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
