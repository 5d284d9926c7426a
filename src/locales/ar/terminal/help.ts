import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'لم يُحدَّد أمر',
  'terminal.usage.no-such-command': 'لا يوجد أمر «{command}».',
  'terminal.usage.no-option': 'لا يوجد خيار {option} في «{command}».',
  'terminal.usage.no-value': '{option} يحتاج إلى قيمة.',
  'terminal.usage.missing': '{argument} غير محدَّد.',
  'terminal.usage.too-many': 'وسائط «{command}» أكثر من اللازم.',
  'terminal.usage.conflict': 'لا يمكن الجمع بين {option} و{other}.',
  'terminal.usage.no-choice': '«{value}» ليست من هذه القيم: {choices}.',
  'terminal.usage.unread': 'تعذّرت قراءة هذا.',
  'terminal.usage.meant': 'هل تقصد {meant}؟',
  'terminal.usage.more': 'التفاصيل في {help}.',

  'terminal.help.usage': 'الاستخدام:',
  'terminal.help.usage.options': '[options]',
  'terminal.help.usage.command': '[command]',
  'terminal.help.arguments': 'الوسائط:',
  'terminal.help.options': 'الخيارات:',
  'terminal.help.commands': 'الأوامر:',
  'terminal.help.examples': 'أمثلة:',
  'terminal.help.help': 'عرض المساعدة',
  'terminal.help.version': 'عرض الإصدار',

  'terminal.help.usher': 'يعرض ما يفعله Plex Media Server، ويوقفه حيث يسمح Plex بذلك.',
  'terminal.help.usher.usage': '<command> [options]',
  'terminal.help.usher.examples': `usher list                    ما تفعله الخوادم الآن
usher watch                   مثله، مباشرةً
usher cancel 3f2              إيقاف ما يبدأ معرّفه UUID بهذه الأحرف
usher help cancel             المزيد عن أمر واحد`,
  'terminal.help.after': `الخوادم هي التي سُجّل الدخول إليها في Usher، أو الخادم الذي يحدده المتغيران
PLEX_URL وPLEX_TOKEN في البيئة. رموز الخروج: 0 تم، 2 خطأ في الاستخدام، 3 رفض،
4 تعذّر الوصول، 5 تعذّر الإلغاء، 124 انتهت المهلة.`,
  'terminal.help.group.view': 'ما تفعله الخوادم:',
  'terminal.help.group.work': 'بدء العمليات وإيقافها:',
  'terminal.help.group.usher': 'Usher نفسه:',

  'terminal.help.json': 'بصيغة JSON، لبرامج أخرى',
  'terminal.help.csv': 'على هيئة جدول، لبرامج أخرى',
  'terminal.help.server': 'هذا الخادم فقط؛ يمكن تكراره',
  'terminal.help.demo': 'استخدام خادم وهمي',
  'terminal.help.color': 'auto أو always أو never',
  'terminal.help.yes': 'دون سؤال',

  'terminal.help.list': 'عرض ما تفعله الخوادم الآن',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'متابعة ما تفعله الخوادم مباشرةً، حتى إيقافه',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            التجربة دون خادم`,
  'terminal.help.why': 'سبب انشغال الخوادم، في جملة واحدة',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'تشخيص الاتصال بالخوادم: ما يعمل وما لا يعمل',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'عرض ما انتهى، من الأقدم إلى الأحدث',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'هذه المكتبة فقط',
  'terminal.help.history.kind': 'هذا النوع فقط، مثل scan أو download',
  'terminal.help.history.since': 'منذ 90m أو 12h أو 2d أو 3w فقط، أو منذ يوم مثل 2026-11-01',
  'terminal.help.history.all': 'مع ما لا ينتظره أحد',

  'terminal.help.cancel': 'إيقاف عمليات، أو كل ما يمكن إيقافه',
  'terminal.help.cancel.examples': `usher cancel 3f2a             تكفي بداية UUID
usher cancel --all            يسأل أولًا
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'العمليات كما يعرضها usher list',
  'terminal.help.cancel.all': 'كل ما يمكن إيقافه',
  'terminal.help.cancel.type': 'كل ما هو من هذا النوع، مثل media.generate',
  'terminal.help.cancel.library': 'كل ما يخص هذه المكتبة',
  'terminal.help.scan': 'فحص مكتبة على خادم',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'اسمها، أو بدايته',
  'terminal.help.scan.path': 'هذا المجلد منها فقط، بمساره على الخادم',
  'terminal.help.scan.wait': 'الانتظار حتى يكتمل الفحص وكل ما نتج عنه',
  'terminal.help.run': 'بدء مهمة صيانة على خادم',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'إيقاف مهمة صيانة',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'اسمها، أو بدايته',
  'terminal.help.settle': 'مدة الخمول: 20 أو 90s أو 15m؛ وإلا فالإعداد settleSeconds',
  'terminal.help.timeout': 'الكف عن الانتظار بعد هذه المدة، برمز الخروج 124',
  'terminal.help.wait-idle': 'الانتظار حتى تصبح الخوادم خاملة',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'لا تُحتسب إلا عمليات هذه المكتبة',
  'terminal.help.wait-idle.type': 'لا تُحتسب إلا العمليات من هذا النوع',

  'terminal.help.servers': 'الخوادم التي سُجّل الدخول إليها في Usher',
  'terminal.help.servers.examples': `usher servers
usher servers --check         التحقق من استجابة كل خادم`,
  'terminal.help.servers.check': 'التحقق من استجابة كل خادم',
  'terminal.help.sign-in': 'تسجيل الدخول في plex.tv برمز قصير',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'إبطال تسجيل الدخول، ونسيان كل الخوادم',
  'terminal.help.settings': 'الإعدادات وقيمها الحالية',
  'terminal.help.settings.examples': `usher settings                كل الإعدادات
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'كل الإعدادات، مع شرح كل منها',
  'terminal.help.settings.get': 'عرض قيمة واحدة',
  'terminal.help.settings.set': 'تعيين قيمة، بصيغة JSON أو نصًا كما هو',
  'terminal.help.settings.reset': 'العودة إلى الافتراضي: إعداد واحد أو الكل',
  'terminal.help.settings.export': 'عرض ما عُيِّن، أو كتابته في ملف جديد',
  'terminal.help.settings.import': 'تعيين ما في ملف كهذا',
  'terminal.help.completion': 'عرض ما يجعل الصدفة تُكمل أوامر usher',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash أو zsh أو fish أو powershell',
  'terminal.help.demo-server': 'تشغيل خادم Plex وهمي حتى إيقافه',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'المنفذ الذي يستمع عليه في 127.0.0.1؛ و0 أي منفذ متاح',
  'terminal.help.demo-server.token': 'رمز الوصول الذي يقبله',
  'terminal.help.demo-server.scenario': 'ما يحدث عليه',
  'terminal.help.demo-server.name': 'اسمه',
};
