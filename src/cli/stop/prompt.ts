import { createInterface } from 'node:readline/promises';
import { t } from '../../locales/format.ts';

/** Whether the person said yes; undefined where nobody can be asked, since this is no terminal. */
export async function isAgreed(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  // What is printed on stdout may be read by another program.
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await prompt.question(`${question} ${t('terminal.prompt')} `);
    return /^\s*(y|yes)\s*$/i.test(answer);
  } finally {
    prompt.close();
  }
}
