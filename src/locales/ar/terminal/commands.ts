import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers': 'عدة خوادم باسم {name}: {names}. اذكر واحدًا باسمه الكامل أو معرّفه.',
  'terminal.task.none': 'لا توجد مهمة صيانة باسم {name}. يوجد: {names}.',
  'terminal.task.several':
    'عدة مهام صيانة باسم {name}: {names}. اذكر واحدة باسمها الكامل، أو خادمها بـ --server.',
  'terminal.task.on': '{name} على {server}',
  'terminal.run.accepted': 'وافق Plex على بدء «{task}» على {server}.',
  'terminal.run.over': 'تعمل «{task}» على {server} بالفعل.',
  'terminal.stop.accepted': 'وافق Plex على إيقاف «{task}» على {server}.',
  'terminal.stop.over': 'لا تعمل «{task}» على {server}.',

  'terminal.cancel.of': '{title}: {sentence}',

  'terminal.idle.waiting': 'في انتظار خمول {servers} لمدة {duration}…',
  'terminal.idle.done': 'خمول لمدة {duration}.',
  'terminal.idle.timed-out': 'لا خمول بعد {duration}.',
  'terminal.idle.away': '{server} غير متصل',
  'terminal.idle.bad-time': '{option} يأخذ مدة مثل 20 أو 90s أو 15m أو 2h، لا «{time}».',

  'terminal.servers.shared': 'لشخص آخر',
  'terminal.servers.own': 'لك',
  'terminal.servers.no-address': 'لم ينجح أي عنوان بعد',
  'terminal.servers.kept': 'رمز الوصول في سلسلة المفاتيح',
  'terminal.servers.none-needed': 'لا يحتاج إلى رمز وصول',
  'terminal.servers.answers': 'يستجيب',

  'terminal.list.legend': 'لإيقاف عملية اكتب usher cancel {uuid} مثلًا.',
  'terminal.list.broad': '* لا تُوقَف إلا مع غيرها، وبعد سؤالك.',
};
