// `npm run record`: the moving pictures of README, into assets/recordings. Needs a Debian with what the tests need, and its package `webp`.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chooseHost } from '../standin/chooseHost.ts';
import { recordDesktop } from './desktop.ts';
import { recordPopover } from './popover.ts';

if (spawnSync('img2webp', ['-version']).error) throw new Error('img2webp is not here: apt-get install webp');
const folder = path.resolve(import.meta.dirname, '../../assets/recordings');
mkdirSync(folder, { recursive: true });
chooseHost('stand-in');
await recordPopover(folder);
await recordDesktop(folder);
