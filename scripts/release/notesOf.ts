const UNSIGNED = `### macOS

This release is not signed by an Apple developer, so macOS refuses to open it at first: allow it in System Settings, Privacy & Security. It
may ask for the keychain again after an update.`;

export type Release = {
  /** As git has it: `v1.2.3`. */
  readonly tag: string;
  /** Of package.json. */
  readonly version: string;
  readonly changelog: string;
  readonly isMacSigned: boolean;
};

/** What a person reads about a release: its section of the changelog, without its heading. Or why there is none. */
export function notesOf({
  tag,
  version,
  changelog,
  isMacSigned,
}: Release): { readonly text: string } | { readonly fault: string } {
  if (tag !== `v${version}`)
    return { fault: `The tag is ${tag || 'missing'}, but package.json says ${version}.` };
  const sections = changelog.split(/^## /m).slice(1);
  // `## 1.2.3`, and a date or nothing.
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
  if (section === undefined) return { fault: `CHANGELOG.md has no section ${version}.` };
  const text = section.slice(section.indexOf('\n')).trim();
  if (!text) return { fault: `The section ${version} of CHANGELOG.md is empty.` };
  return { text: isMacSigned ? text : `${text}\n\n${UNSIGNED}` };
}
