import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// SECURITY.md answers each item of Electron's checklist with a place in the code, or with the test that keeps it.

const root = path.join(import.meta.dirname, '..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const [, checklist = ''] = textOf('SECURITY.md').split('## Electron');
const items = checklist.split('\n').flatMap((line) => {
  const [, number = '', item = '', , keptBy = ''] = line.split('|').map((cell) => cell.trim());
  return /^\d+$/.test(number) ? [{ number, item, keptBy }] : [];
});

test('S7 the checklist has its twenty items', () => {
  expect(items.map(({ number }) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

test.each(items)('S7 item $number, $item, is kept by what is named', ({ keptBy }) => {
  const named = [...keptBy.matchAll(/`([\w./-]+\.\w+)` (?:`(\w+)`|"([^"]+)")/g)];
  expect(named.map(([all]) => all).join('; ')).toBe(keptBy);
  for (const [, file = '', symbol, title] of named) {
    expect(existsSync(path.join(root, file)), file).toBe(true);
    const text = textOf(file);
    if (symbol) expect(text).toMatch(new RegExp(`\\b${symbol}\\b`));
    else expect(titlesIn(text).filter((one) => one.includes(title ?? ''))).not.toEqual([]);
  }
});

function titlesIn(text: string): readonly string[] {
  return [...text.matchAll(/\btest(?:\.\w+)*\(\s*(['"`])(.*?)\1|\]\)\(\s*(['"`])(.*?)\3/g)].map(
    ([, , plain, , each]) => plain ?? each ?? '',
  );
}

const OFF = [
  /webSecurity/,
  /allowRunningInsecureContent/,
  /experimentalFeatures/,
  /enableBlinkFeatures|enable-blink-features/,
  /webviewTag|<webview/,
  /nodeIntegration(InWorker|InSubFrames)?: true/,
  /contextIsolation: false/,
  /sandbox: false|appendSwitch\(['"]no-sandbox/,
  /bypassCSP/,
  /unsafe-(inline|eval)/,
  /NODE_TLS_REJECT_UNAUTHORIZED/,
  /certificate-error|setCertificateVerifyProc/,
  /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/,
  /\beval\(|new Function\(/,
  /@electron\/remote/,
];

const sources = globSync('{src,renderer}/**/*.{ts,tsx,html}', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);

test('S7 a certificate that nobody believes is let pass only where it is read and nothing is sent', () => {
  const believing = sources.filter((file) => textOf(file).includes('rejectUnauthorized'));
  expect(believing.sort()).toEqual(['src/plex/connect/certificate.ts', 'src/plex/doctor/tlsHandshake.ts']);
});

test('S7 no source switches off what protects the page', () => {
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.flatMap((file) =>
    OFF.filter((sign) => sign.test(textOf(file))).map((sign) => [file, sign]),
  );
  expect(found).toEqual([]);
});
