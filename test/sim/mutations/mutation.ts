/** A deliberate bug: `from` stands once in `file`, and becomes `to`. The simulation must not come out clean with it. */
export type Mutation = {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Unit tests that must fail with it, instead of the simulation: what they check is outside of its worlds. */
  readonly tests?: readonly string[];
};
