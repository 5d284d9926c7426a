import { label } from '../../src/locales/label.ts';

/** Its value is state of the page. */
export function Search(props: { readonly wanted: string; onWant(wanted: string): void }) {
  return (
    <div class="field search">
      <input
        type="search"
        name="search"
        aria-label={label('search')}
        placeholder={label('search')}
        value={props.wanted}
        onInput={(event) => props.onWant(event.currentTarget.value)}
      />
    </div>
  );
}
