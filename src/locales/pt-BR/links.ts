import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'Tentando de novo…',
  'link.trying-again-in': 'Nova tentativa em {duration}.',

  'transport.websocket':
    'Em tempo real por WebSocket{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}.',
  'transport.eventsource.silent':
    'Em tempo real por EventSource{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: o WebSocket conecta, mas não informa nada.',
  'transport.eventsource.lost':
    'Em tempo real por EventSource{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: o WebSocket cai repetidamente.',
  'transport.eventsource.timed-out':
    'Em tempo real por EventSource{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: o WebSocket não responde.',
  'transport.eventsource.not-allowed':
    'Em tempo real por EventSource{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: o WebSocket não é permitido.',
  'transport.eventsource.blocked':
    'Em tempo real por EventSource{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: o WebSocket não passa, muitas vezes por causa de um proxy no caminho até o servidor.',
  'transport.polling.silent':
    'Consulta a cada poucos segundos{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: a transmissão em tempo real conecta, mas não informa nada.',
  'transport.polling.lost':
    'Consulta a cada poucos segundos{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: a transmissão em tempo real cai repetidamente.',
  'transport.polling.timed-out':
    'Consulta a cada poucos segundos{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: a transmissão em tempo real não responde.',
  'transport.polling.not-allowed':
    'Consulta a cada poucos segundos{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: a transmissão em tempo real não é permitida.',
  'transport.polling.blocked':
    'Consulta a cada poucos segundos{route, select, plain {, sem criptografia} relay {, pelo relay do Plex} other {}}: a transmissão em tempo real não passa, muitas vezes por causa de um proxy no caminho até o servidor.',
};
