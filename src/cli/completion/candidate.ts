import { harmless } from '../../domain/plainText.ts';

/** A word that may stand where the cursor is. */
export type Candidate = {
  readonly value: string;
  /** What it is, for shells that show that; empty where the value says it. */
  readonly about: string;
};

export const plainCandidates = (values: Iterable<string>): readonly Candidate[] =>
  [...new Set(values)].map((value) => ({ value, about: '' }));

/** Whether a shell can show it as it is and read it back: no control, no direction mark, nothing that is not seen. */
export function isTypeable(value: string): boolean {
  return value !== '' && value === harmless(value) && value === value.trim();
}
