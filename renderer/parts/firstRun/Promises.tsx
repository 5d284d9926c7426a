import { label } from '../../../src/locales/label.ts';

/** Where the token is kept, whom Usher talks to, and that it changes nothing unasked. */
export function Promises() {
  return (
    <div class="promises">
      <p>{label(keptIn(navigator.userAgent))}</p>
      <p>{label('talks-to')}</p>
      <p>{label('changes-nothing')}</p>
    </div>
  );
}

function keptIn(userAgent: string): 'kept-mac' | 'kept-windows' | 'kept-linux' {
  if (userAgent.includes('Macintosh')) return 'kept-mac';
  return userAgent.includes('Windows') ? 'kept-windows' : 'kept-linux';
}
