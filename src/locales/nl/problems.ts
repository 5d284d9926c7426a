import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'niet geaccepteerd',
  'problem.refused.beside': 'Token niet geaccepteerd.',
  'problem.refused.named': '{name} accepteert het token niet meer.',
  'problem.refused.signIn': 'De server accepteert dit token niet.',
  'problem.refused.cancel': 'Plex weigert: dit account mag het niet stoppen.',
  'problem.refused.terminal': 'De server accepteert het token niet.',

  'problem.forbidden.step': 'niet toegestaan',
  'problem.forbidden.beside': 'Niet voor dit account.',
  'problem.forbidden.named': '{name} geeft dit account geen toegang tot de activiteiten.',
  'problem.forbidden.signIn': 'De server kent dit token, maar geeft het geen toegang tot de activiteiten.',
  'problem.forbidden.cancel': 'Plex weigert: dit account mag het niet stoppen.',
  'problem.forbidden.terminal': 'De server staat dit niet toe met dit token.',

  'problem.expired.step': 'verlopen',
  'problem.expired.beside': 'Token niet geaccepteerd.',
  'problem.expired.named': '{name} accepteert het token niet meer.',
  'problem.expired.signIn': 'De server accepteert het bewaarde token niet meer. Log opnieuw in.',
  'problem.expired.cancel': 'Plex weigert: het token is verlopen.',
  'problem.expired.terminal': 'De server accepteert het token niet.',

  'problem.not-found.step': 'niet gevonden',
  'problem.not-found.beside': 'Antwoordt met een fout.',
  'problem.not-found.named': '{name} antwoordt met een fout.',
  'problem.not-found.signIn':
    'Wat op {where, select, known {{address}} other {dat adres}} antwoordt, is geen Plex Media Server.',
  'problem.not-found.cancel': 'De server antwoordde met een fout.',
  'problem.not-found.terminal': 'Wat daar antwoordt, is geen Plex Media Server.',

  'problem.bad-request.step': 'geweigerd',
  'problem.bad-request.beside': 'Antwoordt met een fout.',
  'problem.bad-request.named': '{name} antwoordt met een fout.',
  'problem.bad-request.signIn':
    'Wat op {where, select, known {{address}} other {dat adres}} antwoordt, is geen Plex Media Server.',
  'problem.bad-request.cancel': 'Plex weigert dit te stoppen.',
  'problem.bad-request.terminal': 'De server antwoordt met een fout.',

  'problem.too-many.step': 'te vaak gevraagd',
  'problem.too-many.beside': 'Antwoordt met een fout.',
  'problem.too-many.named': '{name} antwoordt met een fout.',
  'problem.too-many.signIn':
    'De server op {where, select, known {{address}} other {dat adres}} antwoordt met een fout.',
  'problem.too-many.cancel': 'De server antwoordde met een fout.',
  'problem.too-many.terminal': 'De server antwoordt met een fout.',

  'problem.starting.step': 'start op',
  'problem.starting.beside': 'Start op.',
  'problem.starting.named': '{name} start op.',
  'problem.starting.signIn': 'De server start op. Probeer het over een minuut opnieuw.',
  'problem.starting.cancel': 'De server start op. Probeer het over een minuut opnieuw.',
  'problem.starting.terminal': 'De server start op.',

  'problem.server-error.step': 'een fout',
  'problem.server-error.beside': 'Antwoordt met een fout.',
  'problem.server-error.named': '{name} antwoordt met een fout.',
  'problem.server-error.signIn':
    'De server op {where, select, known {{address}} other {dat adres}} antwoordt met een fout.',
  'problem.server-error.cancel': 'De server antwoordde met een fout.',
  'problem.server-error.terminal': 'De server antwoordt met een fout.',

  'problem.unreachable.step': 'niet bereikbaar',
  'problem.unreachable.beside': 'Niet bereikbaar.',
  'problem.unreachable.named': '{name} is niet bereikbaar.',
  'problem.unreachable.signIn':
    'Er komt geen antwoord van {where, select, known {{address}} other {dat adres}}. Controleer het adres en of de server aanstaat.',
  'problem.unreachable.cancel': 'De server was niet bereikbaar.',
  'problem.unreachable.terminal': 'De server is niet bereikbaar.',

  'problem.no-such-name.step': 'hier niet bekend',
  'problem.no-such-name.beside': 'Naam hier niet bekend.',
  'problem.no-such-name.named': 'De naam in het adres van {name} is hier niet bekend.',
  'problem.no-such-name.signIn':
    'Er is geen computer bekend met de naam in {where, select, known {{address}} other {dat adres}}. Controleer het adres.',
  'problem.no-such-name.cancel': 'De server was niet bereikbaar.',
  'problem.no-such-name.terminal': 'De naam in het adres is hier niet bekend.',

  'problem.timed-out.step': 'geen tijdig antwoord',
  'problem.timed-out.beside': 'Geen antwoord.',
  'problem.timed-out.named': '{name} antwoordt niet.',
  'problem.timed-out.signIn':
    'Er kwam niet op tijd antwoord van {where, select, known {{address}} other {dat adres}}.',
  'problem.timed-out.cancel': 'De server antwoordde niet op tijd. Het kan nog stoppen.',
  'problem.timed-out.terminal': 'De server antwoordde niet op tijd.',

  'problem.not-plex.step': 'geen Plex Media Server',
  'problem.not-plex.beside': 'Daar is een andere server.',
  'problem.not-plex.named': 'Op het adres van {name} antwoordt iets anders.',
  'problem.not-plex.signIn':
    'Wat op {where, select, known {{address}} other {dat adres}} antwoordt, is geen Plex Media Server.',
  'problem.not-plex.cancel': 'De server antwoordde met een fout.',
  'problem.not-plex.terminal': 'Wat daar antwoordt, is geen Plex Media Server.',

  'problem.guarded.step': 'er zit een andere login voor',
  'problem.guarded.beside': 'Er zit een andere login voor.',
  'problem.guarded.named': 'Iets vóór {name} vraagt om een eigen login.',
  'problem.guarded.signIn':
    'Wat op {where, select, known {{address}} other {dat adres}} antwoordt, vraagt om een eigen login voordat het Usher doorlaat naar de server.',
  'problem.guarded.cancel': 'De server was niet bereikbaar.',
  'problem.guarded.terminal': 'Iets vóór de server vraagt om een eigen login.',

  'problem.wrong-server.step': 'een andere server',
  'problem.wrong-server.beside': 'Daar is een andere server.',
  'problem.wrong-server.named': 'Op het adres van {name} antwoordt iets anders.',
  'problem.wrong-server.signIn':
    'Op {where, select, known {{address}} other {dat adres}} antwoordt een andere server.',
  'problem.wrong-server.cancel': 'De server antwoordde met een fout.',
  'problem.wrong-server.terminal': 'Op dit adres antwoordt een andere server.',

  'problem.certificate.step': 'een andere naam',
  'problem.certificate.beside': 'Verkeerde naam in certificaat.',
  'problem.certificate.named': 'Het certificaat van {name} past niet bij het adres.',
  'problem.certificate.signIn':
    'Het certificaat op {where, select, known {{address}} other {dat adres}} past niet bij het adres.',
  'problem.certificate.cancel': 'De server was niet bereikbaar.',
  'problem.certificate.terminal': 'Het certificaat van de server past niet bij het adres.',

  'problem.outdated.step': 'nu niet geldig',
  'problem.outdated.beside': 'Certificaat nu niet geldig.',
  'problem.outdated.named': 'Het certificaat van {name} is nu niet geldig.',
  'problem.outdated.signIn':
    'Het certificaat op {where, select, known {{address}} other {dat adres}} is nu niet geldig. Controleer de klok hier en daar.',
  'problem.outdated.cancel': 'De server was niet bereikbaar.',
  'problem.outdated.terminal': 'Het certificaat van de server is nu niet geldig.',

  'problem.untrusted.step': 'geen bekende instantie staat ervoor in',
  'problem.untrusted.beside': 'Onbekend certificaat.',
  'problem.untrusted.named':
    'Geen instantie die deze computer kent, staat in voor het certificaat van {name}.',
  'problem.untrusted.signIn':
    'Geen instantie die deze computer kent, staat in voor het certificaat op {where, select, known {{address}} other {dat adres}}.',
  'problem.untrusted.cancel': 'De server was niet bereikbaar.',
  'problem.untrusted.terminal':
    'Geen instantie die deze computer kent, staat in voor het certificaat van de server: ga ermee akkoord in de app.',

  'problem.certificate-changed.step': 'niet het certificaat waarmee je akkoord ging',
  'problem.certificate-changed.beside': 'Certificaat is veranderd.',
  'problem.certificate-changed.named': '{name} toont een ander certificaat dan dat waarmee je akkoord ging.',
  'problem.certificate-changed.signIn':
    'Geen instantie die deze computer kent, staat in voor het certificaat op {where, select, known {{address}} other {dat adres}}.',
  'problem.certificate-changed.cancel': 'De server was niet bereikbaar.',
  'problem.certificate-changed.terminal':
    'De server toont een ander certificaat dan dat waarmee je akkoord ging.',

  'problem.plain.step': 'zonder versleuteling',
  'problem.plain.beside': 'Niet versleuteld.',
  'problem.plain.named': '{name} antwoordt alleen zonder versleuteling.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {Dat adres}} ligt buiten je netwerk: zonder versleuteling kan iedereen onderweg het token lezen. Gebruik een adres met https://.',
  'problem.plain.cancel': 'De server was niet bereikbaar.',
  'problem.plain.terminal':
    'De server antwoordt alleen zonder versleuteling: ga daarmee akkoord in de app of zet http:// in PLEX_URL.',

  'problem.plain-outside.step': 'buiten je netwerk en zonder versleuteling',
  'problem.plain-outside.beside': 'Niet versleuteld.',
  'problem.plain-outside.named': '{name} ligt buiten je netwerk en heeft geen versleuteling.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {Dat adres}} ligt buiten je netwerk: zonder versleuteling kan iedereen onderweg het token lezen. Gebruik een adres met https://.',
  'problem.plain-outside.cancel': 'De server was niet bereikbaar.',
  'problem.plain-outside.terminal':
    'De server ligt buiten dit netwerk: zonder versleuteling wordt het token er niet heen gestuurd.',

  'problem.proxy.step': 'de proxy weigert',
  'problem.proxy.beside': 'De proxy weigert.',
  'problem.proxy.named': 'De proxy laat Usher niet door naar {name}.',
  'problem.proxy.signIn':
    'De proxy van deze computer laat Usher niet door naar {where, select, known {{address}} other {dat adres}}.',
  'problem.proxy.cancel': 'De server was niet bereikbaar.',
  'problem.proxy.terminal': 'De proxy laat Usher niet door.',
  'problem.proxy-setting.step': 'de proxyinstelling is onbruikbaar',
  'problem.proxy-setting.beside': 'Onbruikbare proxyinstelling.',
  'problem.proxy-setting.named': 'Met de proxyinstelling van deze computer is {name} niet te bereiken.',
  'problem.proxy-setting.signIn':
    'Met de proxyinstelling van deze computer is {where, select, known {{address}} other {dat adres}} niet te bereiken.',
  'problem.proxy-setting.cancel': 'De server was niet bereikbaar.',
  'problem.proxy-setting.terminal': 'De proxyinstelling is onbruikbaar.',

  'problem.lost.step': 'verbroken',
  'problem.lost.beside': 'Verbinding verbroken.',
  'problem.lost.named': 'De verbinding met {name} is verbroken.',
  'problem.lost.signIn':
    'Er komt geen antwoord van {where, select, known {{address}} other {dat adres}}. Controleer het adres en of de server aanstaat.',
  'problem.lost.cancel': 'De server was niet bereikbaar.',
  'problem.lost.terminal': 'De server is niet bereikbaar.',

  'problem.silent.step': 'meldt niets',
  'problem.silent.beside': 'Verbinding verbroken.',
  'problem.silent.named': 'De verbinding met {name} is verbroken.',
  'problem.silent.signIn':
    'Er komt geen antwoord van {where, select, known {{address}} other {dat adres}}. Controleer het adres en of de server aanstaat.',
  'problem.silent.cancel': 'De server was niet bereikbaar.',
  'problem.silent.terminal': 'De server is niet bereikbaar.',

  'problem.still-running.cancel': 'Plex ging akkoord met stoppen, maar het loopt nog.',

  'problem.no-address.signIn': 'Voer het adres van de server in, bijvoorbeeld 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'Dat is geen adres. Een adres ziet eruit als 192.168.1.20:32400 of https://plex.example.com.',
  'problem.no-token.signIn': 'Voer een token van de server in.',
  'problem.no-servers.signIn':
    'Dit Plex-account heeft geen server die Usher kan gebruiken. Log in met een ander account of gebruik een adres en een token.',
  'problem.too-late.signIn': 'Het inloggen is niet op tijd bevestigd. Probeer het opnieuw.',
  'problem.no-plex-tv.signIn':
    'plex.tv is niet bereikbaar. Controleer de internetverbinding en probeer het opnieuw.',
  'problem.keychain-locked.signIn': 'De sleutelhanger is vergrendeld. Ontgrendel hem en probeer het opnieuw.',
  'problem.keychain-missing.signIn':
    'Deze computer heeft geen sleutelhanger die Usher kan gebruiken. Log opnieuw in, of start er een en probeer het opnieuw.',
  'problem.keychain-empty.signIn':
    'De sleutelhanger geeft geen inloggegevens voor Usher. Is hij vergrendeld, ontgrendel hem dan en probeer het opnieuw; log anders opnieuw in.',
  'problem.keychain-denied.signIn':
    'De sleutelhanger liet Usher de inloggegevens niet lezen. Sta het toe en probeer het opnieuw.',
};
