/** A text in which backticks mark what the person types or copies elsewhere. */
export function Remedy({ text }: { readonly text: string }) {
  return (
    <p class="remedy">
      {text.split('`').map((part, place) =>
        place % 2 ? (
          <code dir="ltr" key={place}>
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </p>
  );
}
