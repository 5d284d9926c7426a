import type { Occasion, OccasionMarks } from '../../hooks/occasion.ts';
import type { Change } from '../change.ts';

/** A change before it is known what it is an occasion for. */
export type BareChange = Omit<Change, 'occasions'>;

/** What became of one server's marks, and the occasions in it. */
export type Marked = { readonly marks: OccasionMarks; readonly occasions: readonly Occasion[] };
