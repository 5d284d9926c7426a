import { createInterface } from 'node:readline';
import { EXIT } from './exitCodes.ts';

/**
 * The line that a person types at the terminal; empty after Ctrl-D. Ctrl-C ends the process, as it does where nothing is asked.
 * `output` gets the question, and what is typed.
 */
export function typedLine(question: string, output: NodeJS.WritableStream): Promise<string> {
  // Not that of readline/promises: by the version of Node its answer fails with a stack where the terminal is closed, or never comes.
  const prompt = createInterface({ input: process.stdin, output, terminal: true });
  prompt.on('SIGINT', () => process.exit(EXIT.interrupted));
  return new Promise((resolve) => {
    prompt.on('close', () => resolve(''));
    prompt.question(question, (answer) => {
      resolve(answer);
      prompt.close();
    });
  });
}
