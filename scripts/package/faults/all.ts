import type { BuiltApp } from '../builtApp.ts';
import { sizeFaults } from '../sizes.ts';
import { archiveFaults } from './archive.ts';
import { fuseFaults } from './fuses.ts';
import { integrityFaults } from './integrity.ts';
import { licenceFaults } from './licences.ts';
import { secretFaults } from './secrets.ts';

/** Why this app may not be given away; none if it may. `root` is the project that it was built from. */
export function faultsOf(app: BuiltApp, root: string): readonly string[] {
  return [
    ...archiveFaults(app, root),
    ...fuseFaults(app),
    ...integrityFaults(app),
    ...licenceFaults(app, root),
    ...secretFaults(app, root),
    ...sizeFaults(app),
  ];
}
