import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'As configurações do arquivo agora valem.',
  'settings.imported-partly':
    'As configurações do arquivo agora valem, exceto o que esta versão do Usher não entende: {keys}.',
  'settings.no-export': 'Este não é um arquivo de configurações exportadas. Nada foi alterado.',

  'settings.about.leastSeconds':
    'Segundos que uma atividade precisa ter durado para gerar um aviso, se ninguém a pediu.',
  'settings.about.settleSeconds':
    'Segundos sem novidades após os quais um escaneamento conta como concluído.',
  'settings.about.noticeRules':
    'Exceções para tipos de atividade, servidores e bibliotecas: se geram aviso e após quantos segundos.',
  'settings.about.tellsLoss': 'Avisar que um servidor está inacessível.',
  'settings.about.tellsReturn': 'Avisar que um servidor voltou.',
  'settings.about.tellsStalls': 'Avisar que uma atividade está parada.',
  'settings.about.quietHours': 'Quando não há avisos: de, até e em que dias isso começa (0 é domingo).',
  'settings.about.mutedUntil': 'Não avisar nada antes deste momento, em milissegundos desde 1970.',
  'settings.about.language': 'O idioma do Usher.',
  'settings.about.theme': 'Claro ou escuro.',
  'settings.about.contrast': 'Mais contraste do que o sistema pede.',
  'settings.about.zoom': 'O tamanho da janela, em porcentagem.',
  'settings.about.besideIcon': 'O que a bandeja mostra ao lado do ícone, ou na dica dele.',
  'settings.about.shortcut':
    'Teclas que abrem a janela de qualquer lugar, por exemplo CommandOrControl+Shift+U.',
  'settings.about.dailyUpdates': 'Buscar novas versões do Usher todo dia.',
  'settings.about.hooks': 'Comandos e webhooks executados quando algo acontece.',
};
