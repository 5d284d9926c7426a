import { label } from '../../../src/locales/label.ts';

/** Where the token is kept, whom Usher talks to, and that it changes nothing unasked. */
export function Promises() {
  return (
    <ul class="promises">
      <li>{label(keptIn(navigator.userAgent))}</li>
      <li>{label('talks-to')}</li>
      <li>{label('changes-nothing')}</li>
    </ul>
  );
}

function keptIn(userAgent: string): 'kept-mac' | 'kept-windows' | 'kept-linux' {
  if (userAgent.includes('Macintosh')) return 'kept-mac';
  return userAgent.includes('Windows') ? 'kept-windows' : 'kept-linux';
}
