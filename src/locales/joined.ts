type Joined<Files extends readonly object[]> = Files extends readonly [
  infer First,
  ...infer Rest extends object[],
]
  ? First & Joined<Rest>
  : unknown;

/** The messages of all files in one object. Not by spreading them, for which V8 takes 15 ms and 15 MB with so many. */
export function joined<const Files extends readonly object[]>(...files: Files): Joined<Files> {
  return Object.assign({}, ...files);
}
