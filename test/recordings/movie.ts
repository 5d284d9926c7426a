import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// What a page with several of them may weigh.
const MOST_BYTES = 1_000_000;

/** A picture in PNG, and for how many milliseconds it is shown. */
export type Frame = { readonly png: Buffer; readonly ms: number };

/** Writes an animated WebP without loss that begins again at its end. Equal frames in a row become one. Throws if it would be too large. */
export function writeMovie(frames: readonly Frame[], file: string): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-movie-'));
  try {
    const pictures = merged(frames).flatMap(({ png, ms }, place) => {
      const name = path.join(folder, `${place}.png`);
      writeFileSync(name, png);
      return ['-d', String(ms), name];
    });
    execFileSync('img2webp', ['-loop', '0', '-min_size', '-m', '6', ...pictures, '-o', file], {
      stdio: 'pipe',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { size } = statSync(file);
  console.log(
    `${path.relative(process.cwd(), file)}: ${frames.length} frames, ${Math.round(size / 1000)} kB`,
  );
  if (size > MOST_BYTES) throw new Error(`${file} has more than ${MOST_BYTES} bytes`);
}

function merged(frames: readonly Frame[]): readonly Frame[] {
  const list: Frame[] = [];
  for (const frame of frames) {
    const before = list.at(-1);
    if (before?.png.equals(frame.png)) list[list.length - 1] = { ...before, ms: before.ms + frame.ms };
    else list.push(frame);
  }
  return list;
}
