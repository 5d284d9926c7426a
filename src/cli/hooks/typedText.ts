import { Writable } from 'node:stream';
import { t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { typedLine } from '../typedLine.ts';

/** All of stdin. Throws Refusal where it is too much. */
export async function readAll(mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > mostBytes) throw new Refusal(EXIT.usage, t('terminal.usage.unread'));
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What is typed at a terminal is not shown; else all of stdin. Without white space around it. */
export async function readSecret(question: string, mostBytes: number): Promise<string> {
  if (!process.stdin.isTTY) return (await readAll(mostBytes)).trim();
  process.stderr.write(`${question} `);
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const secret = await typedLine('', hidden);
  process.stderr.write('\n');
  return secret.trim();
}
