import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of a secret's base64 that are the same whatever stands before and behind it: one for each of three alignments. */
function base64Of(secret: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.from('\0'.repeat(before) + secret).toString('base64');
    const whole = Math.floor((before + Buffer.byteLength(secret)) / 3) * 4;
    return text.slice(before === 0 ? 0 : 4, whole);
  });
}

/** What a secret looks like wherever somebody has written it down: as it is, quoted, in URLs, in base64 and hex, in UTF-16. */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const base64 = base64Of(secret);
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('hex').replace(/..(?=.)/g, '$& '),
    Buffer.from(secret, 'utf16le').toString('latin1'),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  ];
  return [...new Set(forms)];
}

/** Which of these texts has a secret in any form, and in which. */
export function tracesIn(
  texts: Readonly<Record<string, string>>,
  secrets: readonly string[],
): readonly string[] {
  return secrets
    .flatMap(formsOf)
    .flatMap((form) =>
      Object.entries(texts).flatMap(([where, text]) => (text.includes(form) ? [where] : [])),
    );
}

/** Every file below, as bytes. Sockets and pipes hold nothing. */
export function filesBelow(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(files.flatMap(({ parentPath, name }) => textOf(path.join(parentPath, name))));
}

/** Arguments and environment of every process that may be looked at. */
export function processTexts(): Readonly<Record<string, string>> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return Object.fromEntries(
    pids.flatMap((pid) => ['cmdline', 'environ'].flatMap((what) => textOf(`/proc/${pid}/${what}`))),
  );
}

/** Nothing of a file that has gone by now. */
function textOf(file: string): readonly (readonly [string, string])[] {
  try {
    return existsSync(file) ? [[file, readFileSync(file, 'latin1')]] : [];
  } catch {
    return [];
  }
}
