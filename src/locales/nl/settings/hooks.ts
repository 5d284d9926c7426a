import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'Hooks',
  'hook.how':
    'Opdrachten en webhooks die worden uitgevoerd als er iets gebeurt. In een terminal: usher hooks add FILE',
  'hook.add': 'Toevoegen of wijzigen',
  'hook.guide': 'Uitleg',
  'hook.elsewhere': '‘usher watch --hooks’ voert ze nu uit.',
  'hook.try': 'Testen',
  'hook.try-named': 'Testen: {name}',
  'hook.failing': '{count, number} mislukt',
  'hook.notice':
    '{count, plural, one {De hook “{name}” is mislukt: {problem}} other {{count, number} hooks mislukken, waaronder “{name}”}}.',

  'hook.runs': 'Voert {program} uit',
  'hook.sends': 'Stuurt naar {host}',
  'hook.finish': 'Een activiteit is voltooid',
  'hook.settle': 'Een scan is helemaal afgerond',
  'hook.idle': 'Een server heeft niets meer te doen',

  'hook.worked': 'Gelukt {when}',
  'hook.failed': 'Mislukt {when}: {problem}',
  'hook.dropped': '{count, number} keer overgeslagen',
  'hook.no-program': 'het programma ontbreekt of mag niet worden uitgevoerd',
  'hook.exit': 'het eindigde met code {code, number}',
  'hook.signal': 'het is beëindigd door {signal}',
  'hook.timed-out': 'niet klaar binnen {duration}',
  'hook.unsafe-argument': 'een tekst van de server zou een optie van het programma zijn geworden',
  'hook.no-secret': 'het geheim {name} ontbreekt',
  'hook.keychain': 'de sleutelhanger geeft het geheim niet',
  'hook.bad-address': 'het adres of een header is onbruikbaar',
  'hook.status': 'het antwoord was {status}',

  'terminal.help.hooks': 'opdrachten en webhooks, uitgevoerd als er iets gebeurt',
  'terminal.help.hooks.examples': `usher hooks                   allemaal, en hoe het ging
usher hooks add ntfy.json     een hook uit een bestand
usher hooks secret NTFY       vraagt wat een hook met NTFY bedoelt
usher hooks test ntfy         nu uitvoeren
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'alle hooks, en hoe het de laatste keer ging',
  'terminal.help.hooks.add': 'een hook toevoegen uit een JSON-bestand, of met - uit stdin',
  'terminal.help.hooks.remove': 'een hook uit de instellingen verwijderen',
  'terminal.help.hooks.on': 'een hook aanzetten',
  'terminal.help.hooks.off': 'een hook uitzetten, maar bewaren',
  'terminal.help.hooks.test': 'een hook nu uitvoeren, zoals na een scan',
  'terminal.help.hooks.secret': 'een geheim voor hooks opslaan in de sleutelhanger',
  'terminal.help.hooks.forget': 'het geheim vergeten',
  'terminal.help.watch.hooks': 'de hooks uitvoeren, tenzij de app dat doet',

  'terminal.hooks.none': 'Er zijn geen hooks. In docs/cli.md staat hoe je er een maakt.',
  'terminal.hooks.none-on': 'Er staat geen hook aan: usher hooks toont ze.',
  'terminal.hooks.no-such': 'Geen hook heet ‘{name}’. Wel bekend: {names}.',
  'terminal.hooks.is-off': '{name} (uit)',
  'terminal.hooks.added': '{name} is toegevoegd en staat aan.',
  'terminal.hooks.added-off':
    '{name} is toegevoegd en staat uit: usher hooks test NAME probeert hem uit, usher hooks on NAME zet hem aan.',
  'terminal.hooks.removed': '{name} is verwijderd.',
  'terminal.hooks.on': '{name} staat aan.',
  'terminal.hooks.off': '{name} staat uit.',
  'terminal.hooks.too-many': 'Er zijn al {count, number} hooks.',
  'terminal.hooks.no-json': 'Dit is geen JSON.',
  'terminal.hooks.no-hook':
    'Dit is geen hook: een hook heeft een naam, een aanleiding (on) en iets te doen (run of post).',
  'terminal.hooks.unfit': 'Dit is geen hook: {part} klopt niet.',
  'terminal.hooks.ask-secret': 'Waar {name} voor staat:',
  'terminal.hooks.bad-secret-name':
    'De naam van een geheim bestaat uit A–Z, 0–9 en _, en begint met een letter.',
  'terminal.hooks.bad-secret':
    '{name} is niet opgeslagen: alleen letters, cijfers en tekens uit ASCII zijn toegestaan, op één regel.',
  'terminal.hooks.no-keychain':
    'De sleutelhanger neemt het niet aan. Zet USHER_SECRET_{name} in de omgeving van het programma dat de hooks uitvoert.',
  'terminal.hooks.kept': '{name} is opgeslagen.',
  'terminal.hooks.forgotten': '{name} is vergeten.',
};
