// `node scripts/release/notes.ts v1.2.3`: the notes of that release, from CHANGELOG.md. Fails where the tag is not the version of
// package.json, or the changelog has no section for it. MACOS_SIGNED=false adds what that means to a person.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { notesOf } from './notesOf.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const notes = notesOf({
  tag: process.argv[2] ?? '',
  version: JSON.parse(read('package.json')).version,
  changelog: read('CHANGELOG.md'),
  isMacSigned: process.env.MACOS_SIGNED !== 'false',
});
if ('fault' in notes) {
  console.error(notes.fault);
  process.exitCode = 1;
} else console.log(notes.text);
