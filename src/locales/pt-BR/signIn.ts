import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'Não há chaveiro aqui: o token será esquecido quando o Usher for encerrado.',
  'keychain.locked': 'O chaveiro está bloqueado: o token será esquecido quando o Usher for encerrado.',
  'keychain.denied': 'O chaveiro não aceitou o token: ele será esquecido quando o Usher for encerrado.',

  'file.settings.unread':
    'Não é possível ler as configurações. O Usher continua sem elas, e o que mudar agora será esquecido quando ele for encerrado.',
  'file.settings.unsaved':
    'Não é possível salvar as configurações: o que mudar agora será esquecido quando o Usher for encerrado.',
  'file.settings.set-aside':
    'Não foi possível ler as configurações. Elas foram guardadas à parte na pasta do Usher, que recomeça do zero.',
  'file.history.unread': 'Não é possível ler o histórico: o que foi concluído antes não aparece.',
  'file.history.unsaved':
    'Não é possível salvar o histórico: o que for concluído agora será esquecido quando o Usher for encerrado.',

  'trust.plain':
    '{who, select, named {{name}} other {O servidor}} só responde sem criptografia, em {host}. Qualquer pessoa na sua rede poderia ler o token.',
  'trust.plain.agree': 'Usar sem criptografia',
  'trust.changed':
    '{who, select, named {{name}} other {O servidor}} mostra em {host} um certificado diferente do que você aceitou. Se ele não foi renovado, alguém pode estar espionando. O token não foi enviado.',
  'trust.changed.agree': 'Confiar no novo certificado',
  'trust.name':
    'O certificado em {host} é o do próprio Plex para um servidor, emitido para {names}. Confie nele se esta for a impressão digital do seu servidor:',
  'trust.untrusted':
    'Nenhuma autoridade que este computador conhece atesta o certificado em {host}. Confie nele se esta for a impressão digital do seu servidor:',
  'trust.untrusted-names':
    'Nenhuma autoridade que este computador conhece atesta o certificado em {host}, emitido para {names}. Confie nele se esta for a impressão digital do seu servidor:',
  'trust.agree': 'Confiar neste certificado',
};
