/** The limit of written and of read texts. */
export const LONGEST_TEXT = 512;

/** An own property of an unknown value. */
export function fieldOf(tree: unknown, name: string): unknown {
  return typeof tree === 'object' && tree !== null && Object.hasOwn(tree, name)
    ? Reflect.get(tree, name)
    : undefined;
}

/** Text that is not empty and not too long. */
export function textField(tree: unknown, name: string): string | undefined {
  const value = fieldOf(tree, name);
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT ? value : undefined;
}

/** Text that is only shown: what is too long is cut. */
export function nameField(tree: unknown, name: string): string | undefined {
  const value = fieldOf(tree, name);
  return typeof value === 'string' && value.length > 0 ? value.slice(0, LONGEST_TEXT) : undefined;
}

export function numberField(tree: unknown, name: string): number | undefined {
  const value = fieldOf(tree, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
