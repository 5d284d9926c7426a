import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'الأمر «usher» في الطرفية',
  'terminal-command.install': 'تثبيت',
  'terminal-command.absent': 'غير مثبت. سيكون موضعه {file}.',
  'terminal-command.installed': 'مثبت: {file}.',
  'terminal-command.foreign': 'يوجد «usher» آخر من قبل، ولا يغيره Usher: {file}.',
  'terminal-command.packaged': 'هو جزء من الحزمة التي ثُبِّت منها Usher.',
  'terminal-command.app-image': 'يتغير موضع AppImage مع كل تشغيل. تأتي حزمتا deb وrpm وكذلك npm بهذا الأمر.',
  'terminal-command.not-moved': 'انقل Usher أولًا إلى مجلد التطبيقات وافتحه من هناك.',
  'terminal-command.no-node': 'يحتاج إلى Node 20.18.1 أو أحدث، ولم يُعثر عليه: https://nodejs.org.',
  'terminal-command.add-line':
    'مجلده ليس في PATH بعد. أضف هذا السطر إلى {file} وافتح نافذة طرفية جديدة: {line}',
  'terminal-command.add-folder': 'مجلده ليس في PATH بعد. أضفه إلى متغيرات البيئة في النظام: {folder}.',
};
