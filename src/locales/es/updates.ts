import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version} está disponible',
  'notice.update-how': 'Descárgala u omítela desde el menú de la bandeja.',

  'menu.check-updates': 'Buscar actualizaciones…',
  'menu.checking-updates': 'Buscando actualizaciones…',
  'menu.newest': 'Usher {version} es la versión más reciente',
  'menu.download': 'Descargar Usher {version}',
  'menu.releases': 'Obtener Usher {version}…',
  'menu.skip': 'Omitir {version}',
  'menu.downloading': 'Descargando… {percent}',
  'menu.install': 'Reiniciar para instalar {version}',
  'menu.daily-updates': 'Buscar actualizaciones cada día',

  'update.unreachable': 'No se pudieron buscar actualizaciones: no se puede acceder a github.com.',
  'update.unreadable': 'No se pudieron buscar actualizaciones: la lista de versiones no se puede leer.',
  'update.interrupted': 'La descarga se interrumpió.',
  'update.damaged': 'Lo descargado no coincidía con lo publicado y se descartó.',
  'update.not-installed': 'No se pudo instalar la actualización.',
  'update.no-browser': 'Ningún navegador aceptó el enlace a las versiones.',
};
