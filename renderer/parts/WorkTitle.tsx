/** What work is called; where Plex has a page of what it is about, a quiet button that opens that. */
export function WorkTitle(props: {
  readonly title: string;
  readonly openLabel: string | undefined;
  readonly onOpen: () => void;
}) {
  const { title, openLabel, onOpen } = props;
  if (openLabel === undefined)
    return (
      <span class="title" dir="auto">
        {title}
      </span>
    );
  return (
    <button type="button" class="title open" dir="auto" aria-label={openLabel} onClick={onOpen}>
      {title}
    </button>
  );
}
