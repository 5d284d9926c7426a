/** Words, and between backticks what is to be typed elsewhere. */
export function Remedy({ text }: { readonly text: string }) {
  return (
    <p class="remedy">
      {text.split('`').map((part, place) => (place % 2 ? <code key={place}>{part}</code> : part))}
    </p>
  );
}
