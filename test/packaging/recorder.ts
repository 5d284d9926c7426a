import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder with a recorder in the place of fpm, the tool that writes a deb or rpm: what it is given is what we decide. */
export function makeRecorder(folder: string): string {
  mkdirSync(folder);
  for (const name of ['desktop', 'after-install', 'after-remove']) writeFileSync(join(folder, name), '');
  writeFileSync(
    join(folder, 'fpm'),
    `#!/bin/sh
cd '${folder}'
for part; do
  printf '%s\\0' "$part" >> given
  case "$last" in
    --package) echo package > "$part" ;;
    --after-install) cp "$part" after-install ;;
    --after-remove) cp "$part" after-remove ;;
  esac
  case "$part" in *.desktop=*) cp "\${part%%=*}" desktop ;; esac
  last=$part
done
`,
    { mode: 0o755 },
  );
  return folder;
}
