// `npm run translations`: what is missing or wrong in each language. With --fill, what is missing is added in English, so that the
// project compiles; then it is told as untranslated.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../src/locales/language.ts';
import { FILES, LOCALES, messagesIn, TRANSLATIONS } from '../test/locales/catalogues.ts';
import { missingKeys, translationFaults } from '../test/locales/translationFaults.ts';

const isFilling = process.argv.includes('--fill');

async function faultsIn(language: Language, file: string): Promise<readonly string[]> {
  const [english, other] = await Promise.all([messagesIn('en', file), messagesIn(language, file)]);
  const missing = missingKeys(english, other);
  if (!isFilling || !missing.length) return translationFaults(language, english, other);
  const target = path.join(LOCALES, language, file);
  const lines = missing.map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(english[key])},\n`);
  writeFileSync(target, readFileSync(target, 'utf8').replace(/\};\s*$/, `${lines.join('')}};\n`));
  return missing.map((key) => `${key} was added in English: ${english[key]}`);
}

let count = 0;
for (const language of TRANSLATIONS)
  for (const file of FILES)
    for (const fault of await faultsIn(language, file)) {
      console.log(`${language}/${file}  ${fault}`);
      count += 1;
    }
console.log(count ? `${count} to do` : 'nothing to do');
process.exitCode = count ? 1 : 0;
