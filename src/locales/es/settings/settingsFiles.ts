import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'Ahora valen los ajustes del archivo.',
  'settings.imported-partly':
    'Ahora valen los ajustes del archivo, salvo lo que esta versión de Usher no entiende: {keys}.',
  'settings.no-export': 'No es un archivo de ajustes exportados. No se cambió nada.',

  'settings.about.leastSeconds':
    'Segundos que debe haber durado una actividad para avisar de ella, si nadie la pidió.',
  'settings.about.settleSeconds': 'Segundos sin novedades tras los que un escaneo se da por acabado.',
  'settings.about.noticeRules':
    'Excepciones para tipos de actividad, servidores y bibliotecas: si se avisa de ellos y a partir de cuántos segundos.',
  'settings.about.tellsLoss': 'Avisar de que un servidor no está accesible.',
  'settings.about.tellsReturn': 'Avisar de que un servidor vuelve a estar accesible.',
  'settings.about.tellsStalls': 'Avisar de que una actividad no avanza.',
  'settings.about.quietHours':
    'Cuándo no se avisa de nada: desde, hasta y en qué días empieza (0 es domingo).',
  'settings.about.mutedUntil': 'No avisar de nada antes de este momento, en milisegundos desde 1970.',
  'settings.about.language': 'El idioma de Usher.',
  'settings.about.theme': 'Claro u oscuro.',
  'settings.about.contrast': 'Más contraste del que pide el sistema.',
  'settings.about.zoom': 'El tamaño de la ventana, en porcentaje.',
  'settings.about.besideIcon': 'Lo que la bandeja dice junto a su icono, o en su descripción.',
  'settings.about.shortcut':
    'Teclas que abren la ventana desde cualquier lugar, como CommandOrControl+Shift+U.',
  'settings.about.dailyUpdates': 'Buscar cada día versiones nuevas de Usher.',
  'settings.about.hooks': 'Comandos y webhooks que se ejecutan cuando ocurre algo.',
};
