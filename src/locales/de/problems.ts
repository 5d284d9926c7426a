import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'nicht akzeptiert',
  'problem.refused.beside': 'Token nicht akzeptiert.',
  'problem.refused.named': '{name} akzeptiert das Token nicht mehr.',
  'problem.refused.signIn': 'Der Server akzeptiert dieses Token nicht.',
  'problem.refused.cancel': 'Plex lehnt ab: Dieses Konto darf das nicht stoppen.',
  'problem.refused.terminal': 'Der Server akzeptiert das Token nicht.',

  'problem.forbidden.step': 'nicht erlaubt',
  'problem.forbidden.beside': 'Nicht für dieses Konto.',
  'problem.forbidden.named': '{name} zeigt diesem Konto seine Aktivitäten nicht.',
  'problem.forbidden.signIn': 'Der Server kennt dieses Token, zeigt ihm aber keine Aktivitäten.',
  'problem.forbidden.cancel': 'Plex lehnt ab: Dieses Konto darf das nicht stoppen.',
  'problem.forbidden.terminal': 'Der Server erlaubt das diesem Token nicht.',

  'problem.expired.step': 'abgelaufen',
  'problem.expired.beside': 'Token nicht akzeptiert.',
  'problem.expired.named': '{name} akzeptiert das Token nicht mehr.',
  'problem.expired.signIn': 'Der Server akzeptiert das gespeicherte Token nicht mehr. Melde dich neu an.',
  'problem.expired.cancel': 'Plex lehnt ab: Das Token ist abgelaufen.',
  'problem.expired.terminal': 'Der Server akzeptiert das Token nicht.',

  'problem.not-found.step': 'nicht gefunden',
  'problem.not-found.beside': 'Antwortet mit einem Fehler.',
  'problem.not-found.named': '{name} antwortet mit einem Fehler.',
  'problem.not-found.signIn':
    'Was unter {where, select, known {{address}} other {dieser Adresse}} antwortet, ist kein Plex Media Server.',
  'problem.not-found.cancel': 'Der Server hat mit einem Fehler geantwortet.',
  'problem.not-found.terminal': 'Was dort antwortet, ist kein Plex Media Server.',

  'problem.bad-request.step': 'abgelehnt',
  'problem.bad-request.beside': 'Antwortet mit einem Fehler.',
  'problem.bad-request.named': '{name} antwortet mit einem Fehler.',
  'problem.bad-request.signIn':
    'Was unter {where, select, known {{address}} other {dieser Adresse}} antwortet, ist kein Plex Media Server.',
  'problem.bad-request.cancel': 'Plex hat abgelehnt, das zu stoppen.',
  'problem.bad-request.terminal': 'Der Server antwortet mit einem Fehler.',

  'problem.too-many.step': 'zu oft gefragt',
  'problem.too-many.beside': 'Antwortet mit einem Fehler.',
  'problem.too-many.named': '{name} antwortet mit einem Fehler.',
  'problem.too-many.signIn':
    'Der Server unter {where, select, known {{address}} other {dieser Adresse}} antwortet mit einem Fehler.',
  'problem.too-many.cancel': 'Der Server hat mit einem Fehler geantwortet.',
  'problem.too-many.terminal': 'Der Server antwortet mit einem Fehler.',

  'problem.starting.step': 'startet gerade',
  'problem.starting.beside': 'Startet gerade.',
  'problem.starting.named': '{name} startet gerade.',
  'problem.starting.signIn': 'Der Server startet gerade. Versuch es in einer Minute noch einmal.',
  'problem.starting.cancel': 'Der Server startet gerade. Versuch es in einer Minute noch einmal.',
  'problem.starting.terminal': 'Der Server startet gerade.',

  'problem.server-error.step': 'ein Fehler',
  'problem.server-error.beside': 'Antwortet mit einem Fehler.',
  'problem.server-error.named': '{name} antwortet mit einem Fehler.',
  'problem.server-error.signIn':
    'Der Server unter {where, select, known {{address}} other {dieser Adresse}} antwortet mit einem Fehler.',
  'problem.server-error.cancel': 'Der Server hat mit einem Fehler geantwortet.',
  'problem.server-error.terminal': 'Der Server antwortet mit einem Fehler.',

  'problem.unreachable.step': 'nicht erreichbar',
  'problem.unreachable.beside': 'Nicht erreichbar.',
  'problem.unreachable.named': '{name} ist nicht erreichbar.',
  'problem.unreachable.signIn':
    'Unter {where, select, known {{address}} other {dieser Adresse}} antwortet nichts. Prüfe die Adresse, und ob der Server läuft.',
  'problem.unreachable.cancel': 'Der Server war nicht erreichbar.',
  'problem.unreachable.terminal': 'Der Server ist nicht erreichbar.',

  'problem.no-such-name.step': 'hier unbekannt',
  'problem.no-such-name.beside': 'Name hier unbekannt.',
  'problem.no-such-name.named': 'Der Name in der Adresse von {name} ist hier unbekannt.',
  'problem.no-such-name.signIn':
    'Unter dem Namen in {where, select, known {{address}} other {dieser Adresse}} ist kein Computer bekannt. Prüfe die Adresse.',
  'problem.no-such-name.cancel': 'Der Server war nicht erreichbar.',
  'problem.no-such-name.terminal': 'Der Name in der Adresse ist hier unbekannt.',

  'problem.timed-out.step': 'keine rechtzeitige Antwort',
  'problem.timed-out.beside': 'Keine Antwort.',
  'problem.timed-out.named': '{name} antwortet nicht.',
  'problem.timed-out.signIn':
    'Unter {where, select, known {{address}} other {dieser Adresse}} hat nichts rechtzeitig geantwortet.',
  'problem.timed-out.cancel': 'Der Server hat nicht rechtzeitig geantwortet. Vielleicht stoppt es noch.',
  'problem.timed-out.terminal': 'Der Server hat nicht rechtzeitig geantwortet.',

  'problem.not-plex.step': 'kein Plex Media Server',
  'problem.not-plex.beside': 'Dort ist ein anderer Server.',
  'problem.not-plex.named': 'Unter der Adresse von {name} antwortet etwas anderes.',
  'problem.not-plex.signIn':
    'Was unter {where, select, known {{address}} other {dieser Adresse}} antwortet, ist kein Plex Media Server.',
  'problem.not-plex.cancel': 'Der Server hat mit einem Fehler geantwortet.',
  'problem.not-plex.terminal': 'Was dort antwortet, ist kein Plex Media Server.',

  'problem.guarded.step': 'eine andere Anmeldung steht davor',
  'problem.guarded.beside': 'Eine andere Anmeldung steht davor.',
  'problem.guarded.named': 'Etwas vor {name} verlangt eine eigene Anmeldung.',
  'problem.guarded.signIn':
    'Was unter {where, select, known {{address}} other {dieser Adresse}} antwortet, verlangt eine eigene Anmeldung, bevor es Usher zum Server lässt.',
  'problem.guarded.cancel': 'Der Server war nicht erreichbar.',
  'problem.guarded.terminal': 'Etwas vor dem Server verlangt eine eigene Anmeldung.',

  'problem.wrong-server.step': 'ein anderer Server',
  'problem.wrong-server.beside': 'Dort ist ein anderer Server.',
  'problem.wrong-server.named': 'Unter der Adresse von {name} antwortet etwas anderes.',
  'problem.wrong-server.signIn':
    'Unter {where, select, known {{address}} other {dieser Adresse}} antwortet ein anderer Server.',
  'problem.wrong-server.cancel': 'Der Server hat mit einem Fehler geantwortet.',
  'problem.wrong-server.terminal': 'Unter dieser Adresse antwortet ein anderer Server.',

  'problem.certificate.step': 'anderer Name',
  'problem.certificate.beside': 'Falscher Name im Zertifikat.',
  'problem.certificate.named': 'Das Zertifikat von {name} passt nicht zur Adresse.',
  'problem.certificate.signIn':
    'Das Zertifikat von {where, select, known {{address}} other {dieser Adresse}} passt nicht zu ihr.',
  'problem.certificate.cancel': 'Der Server war nicht erreichbar.',
  'problem.certificate.terminal': 'Das Zertifikat des Servers passt nicht zur Adresse.',

  'problem.outdated.step': 'gilt jetzt nicht',
  'problem.outdated.beside': 'Zertifikat gilt jetzt nicht.',
  'problem.outdated.named': 'Das Zertifikat von {name} gilt jetzt nicht.',
  'problem.outdated.signIn':
    'Das Zertifikat von {where, select, known {{address}} other {dieser Adresse}} gilt jetzt nicht. Prüfe die Uhr hier und dort.',
  'problem.outdated.cancel': 'Der Server war nicht erreichbar.',
  'problem.outdated.terminal': 'Das Zertifikat des Servers gilt jetzt nicht.',

  'problem.untrusted.step': 'niemand Bekanntes bürgt dafür',
  'problem.untrusted.beside': 'Unbekanntes Zertifikat.',
  'problem.untrusted.named': 'Für das Zertifikat von {name} bürgt niemand, den dieser Computer kennt.',
  'problem.untrusted.signIn':
    'Für das Zertifikat von {where, select, known {{address}} other {dieser Adresse}} bürgt niemand, den dieser Computer kennt.',
  'problem.untrusted.cancel': 'Der Server war nicht erreichbar.',
  'problem.untrusted.terminal':
    'Für das Zertifikat des Servers bürgt niemand, den dieser Computer kennt: Stimm ihm in der App zu.',

  'problem.certificate-changed.step': 'nicht das, dem zugestimmt wurde',
  'problem.certificate-changed.beside': 'Sein Zertifikat hat sich geändert.',
  'problem.certificate-changed.named': '{name} zeigt ein anderes Zertifikat als das, dem du zugestimmt hast.',
  'problem.certificate-changed.signIn':
    'Für das Zertifikat von {where, select, known {{address}} other {dieser Adresse}} bürgt niemand, den dieser Computer kennt.',
  'problem.certificate-changed.cancel': 'Der Server war nicht erreichbar.',
  'problem.certificate-changed.terminal':
    'Der Server zeigt ein anderes Zertifikat als das, dem zugestimmt wurde.',

  'problem.plain.step': 'unverschlüsselt',
  'problem.plain.beside': 'Nicht verschlüsselt.',
  'problem.plain.named': '{name} antwortet nur unverschlüsselt.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {Diese Adresse}} liegt außerhalb deines Netzwerks: Ohne Verschlüsselung könnte jeder auf dem Weg das Token lesen. Verwende eine Adresse mit https://.',
  'problem.plain.cancel': 'Der Server war nicht erreichbar.',
  'problem.plain.terminal':
    'Der Server antwortet nur unverschlüsselt: Stimm dem in der App zu, oder schreib http:// in PLEX_URL.',

  'problem.plain-outside.step': 'außerhalb deines Netzwerks und unverschlüsselt',
  'problem.plain-outside.beside': 'Nicht verschlüsselt.',
  'problem.plain-outside.named': '{name} liegt außerhalb deines Netzwerks und ist unverschlüsselt.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {Diese Adresse}} liegt außerhalb deines Netzwerks: Ohne Verschlüsselung könnte jeder auf dem Weg das Token lesen. Verwende eine Adresse mit https://.',
  'problem.plain-outside.cancel': 'Der Server war nicht erreichbar.',
  'problem.plain-outside.terminal':
    'Der Server liegt außerhalb dieses Netzwerks: Unverschlüsselt wird das Token nicht dorthin gesendet.',

  'problem.proxy.step': 'der Proxy lehnt ab',
  'problem.proxy.beside': 'Der Proxy lehnt ab.',
  'problem.proxy.named': 'Der Proxy lässt Usher nicht zu {name} durch.',
  'problem.proxy.signIn':
    'Der Proxy dieses Computers lässt Usher nicht zu {where, select, known {{address}} other {dieser Adresse}} durch.',
  'problem.proxy.cancel': 'Der Server war nicht erreichbar.',
  'problem.proxy.terminal': 'Der Proxy lässt Usher nicht durch.',
  'problem.proxy-setting.step': 'die Proxy-Einstellung ist nicht brauchbar',
  'problem.proxy-setting.beside': 'Die Proxy-Einstellung ist nicht brauchbar.',
  'problem.proxy-setting.named': 'Mit der Proxy-Einstellung dieses Computers ist {name} nicht zu erreichen.',
  'problem.proxy-setting.signIn':
    'Mit der Proxy-Einstellung dieses Computers ist {where, select, known {{address}} other {diese Adresse}} nicht zu erreichen.',
  'problem.proxy-setting.cancel': 'Der Server war nicht erreichbar.',
  'problem.proxy-setting.terminal': 'Die Proxy-Einstellung ist nicht brauchbar.',

  'problem.lost.step': 'abgebrochen',
  'problem.lost.beside': 'Verbindung verloren.',
  'problem.lost.named': 'Die Verbindung zu {name} ging verloren.',
  'problem.lost.signIn':
    'Unter {where, select, known {{address}} other {dieser Adresse}} antwortet nichts. Prüfe die Adresse, und ob der Server läuft.',
  'problem.lost.cancel': 'Der Server war nicht erreichbar.',
  'problem.lost.terminal': 'Der Server ist nicht erreichbar.',

  'problem.silent.step': 'stumm',
  'problem.silent.beside': 'Verbindung verloren.',
  'problem.silent.named': 'Die Verbindung zu {name} ging verloren.',
  'problem.silent.signIn':
    'Unter {where, select, known {{address}} other {dieser Adresse}} antwortet nichts. Prüfe die Adresse, und ob der Server läuft.',
  'problem.silent.cancel': 'Der Server war nicht erreichbar.',
  'problem.silent.terminal': 'Der Server ist nicht erreichbar.',

  'problem.still-running.cancel': 'Plex hat zugestimmt, das zu stoppen, aber es läuft noch.',

  'problem.no-address.signIn': 'Gib die Adresse des Servers ein, zum Beispiel 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'Das ist keine Adresse. Sie sieht aus wie 192.168.1.20:32400 oder https://plex.example.com.',
  'problem.no-token.signIn': 'Gib ein Token des Servers ein.',
  'problem.no-servers.signIn':
    'Dieses Plex-Konto hat keinen Server, den Usher verwenden könnte. Melde dich mit einem anderen Konto an, oder verwende Adresse und Token.',
  'problem.too-late.signIn': 'Die Anmeldung wurde nicht rechtzeitig bestätigt. Versuch es noch einmal.',
  'problem.no-plex-tv.signIn':
    'plex.tv ist nicht erreichbar. Prüfe die Internetverbindung, und versuch es noch einmal.',
  'problem.keychain-locked.signIn':
    'Der Schlüsselbund ist gesperrt. Entsperre ihn, und versuch es noch einmal.',
  'problem.keychain-missing.signIn':
    'Dieser Computer hat keinen Schlüsselbund, den Usher verwenden könnte. Melde dich neu an, oder starte einen, und versuch es noch einmal.',
  'problem.keychain-empty.signIn':
    'Der Schlüsselbund gibt keine Anmeldung für Usher her. Wenn er gesperrt ist, entsperre ihn, und versuch es noch einmal; sonst melde dich neu an.',
  'problem.keychain-denied.signIn':
    'Der Schlüsselbund hat Usher seine Anmeldung nicht lesen lassen. Erlaube es, und versuch es noch einmal.',
};
