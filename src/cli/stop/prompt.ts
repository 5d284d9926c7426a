import { t } from '../../locales/format.ts';
import { typedLine } from '../typedLine.ts';

/** Whether the person said yes; undefined where nobody can be asked, since this is no terminal. */
export async function isAgreed(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  // What is printed on stdout may be read by another program.
  const answer = await typedLine(`${question} ${t('terminal.prompt')} `, process.stderr);
  return /^\s*(y|yes)\s*$/i.test(answer);
}
