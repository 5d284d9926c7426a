/** Percent, 0–100; unknown is an indeterminate bar. */
export function ProgressLine({
  name,
  percent,
}: {
  readonly name: string;
  readonly percent: number | undefined;
}) {
  // Two elements: a `value`, once set, cannot be unset through its property.
  return percent === undefined ? (
    <progress key="unknown" class="progress" aria-label={name} />
  ) : (
    <progress key="known" class="progress" aria-label={name} max={100} value={percent} />
  );
}
