/** Nothing is known yet: what is awaited, and the quiet line of work that does not say how far it is. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <div class="page">
      <progress class="progress" aria-labelledby="headline" />
      <p class="welcome">{text}</p>
    </div>
  );
}
