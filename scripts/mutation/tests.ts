import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Answer, Task } from './testProcess.ts';

/** A process that runs unit tests against changed modules. */
export type Tests = {
  /** 'broken' when they are endless or end the process: a new one takes its place. */
  run(task: Task): Promise<Answer | 'broken'>;
  close(): void;
};

export function createTests(root: string): Tests {
  let child: ChildProcess | undefined;
  const close = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    async run(task) {
      child ??= fork(path.join(import.meta.dirname, 'testProcess.ts'), [root], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const running = child;
      running.send(task);
      const answer = await new Promise<Answer | 'broken'>((resolve) => {
        running.once('message', (message: Answer) => resolve(message));
        running.once('exit', () => resolve('broken'));
      });
      running.removeAllListeners('message').removeAllListeners('exit');
      if (answer === 'broken') close();
      return answer;
    },
    close,
  };
}
