import { lastRunOf } from '../../domain/hooks/failing.ts';
import { type Hook, isCommand, isHookOf, MOST_HOOKS } from '../../domain/hooks/hook.ts';
import type { HookRun } from '../../domain/hooks/hookRun.ts';
import { targetOf } from '../../domain/hooks/hookTarget.ts';
import { readWholeHook } from '../../domain/hooks/unfitPart.ts';
import { plainText } from '../../domain/plainText.ts';
import { hookRunText, hookText } from '../../domain/view/hooks/hookText.ts';
import { t } from '../../locales/format.ts';
import { hookRunsFile } from '../../storage/hooks/hookRunsFile.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { readText } from '../../storage/readText.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { noLog } from '../terminal.ts';
import { openHookFile } from './hookFile.ts';
import { readAll } from './typedText.ts';

// `usher hooks`: what is run when something happens. Each returns the exit code, and throws Refusal.

const MOST_BYTES = 64 * 1024;

export function listHooks(isJson: boolean): number {
  const hooks = openHookFile().all();
  const runs = hookRunsFile(profileFolder(), noLog()).read();
  if (isJson) console.log(jsonText(hooks.map((hook) => hookJson(hook, runs))));
  else if (hooks.length) for (const line of hooks.flatMap((hook) => hookLines(hook, runs))) console.log(line);
  else console.log(t('terminal.hooks.none'));
  return EXIT.done;
}

/** From a file, or what comes on stdin: `-`. A hook with the same name is replaced. */
export async function addHook(file: string, isJson: boolean): Promise<number> {
  const hook = hookIn(file === '-' ? await readAll(MOST_BYTES) : textOf(file));
  const hooks = openHookFile();
  const others = (all: readonly Hook[]): readonly Hook[] => all.filter((one) => !isHookOf(hook.name)(one));
  if (others(hooks.all()).length >= MOST_HOOKS)
    throw new Refusal(EXIT.usage, t('terminal.hooks.too-many', { count: MOST_HOOKS }));
  hooks.change((all) => [...others(all), hook]);
  const done = hook.isOn ? t('terminal.hooks.added', hook) : t('terminal.hooks.added-off', hook);
  console.log(isJson ? jsonText(hookJson(hook, [])) : done);
  return EXIT.done;
}

export function removeHook(name: string, isJson: boolean): number {
  const hooks = openHookFile();
  const hook = hooks.named(name);
  hooks.change((all) => all.filter((one) => !isHookOf(hook.name)(one)));
  console.log(isJson ? jsonText(hookJson(hook, [])) : t('terminal.hooks.removed', { name: hook.name }));
  return EXIT.done;
}

export function switchHook(name: string, isOn: boolean, isJson: boolean): number {
  const hooks = openHookFile();
  const hook = { ...hooks.named(name), isOn };
  hooks.change((all) => all.map((one) => (isHookOf(hook.name)(one) ? { ...one, isOn } : one)));
  const done = isOn ? t('terminal.hooks.on', hook) : t('terminal.hooks.off', hook);
  console.log(isJson ? jsonText(hookJson(hook, [])) : done);
  return EXIT.done;
}

/** Every field there, null where there is nothing to say. Neither arguments nor secrets. */
export function hookJson(hook: Hook, runs: readonly HookRun[]): Readonly<Record<string, unknown>> {
  const run = lastRunOf(hook, runs);
  return {
    name: hook.name,
    isOn: hook.isOn,
    on: hook.on,
    does: isCommand(hook) ? 'run' : 'post',
    target: targetOf(hook),
    lastRun: run ? runJson(run) : null,
  };
}

export function runJson({ event, at, tries, dropped, problem }: HookRun): Readonly<Record<string, unknown>> {
  return { event, at: new Date(at).toISOString(), tries, dropped, problem: problem ?? null };
}

export function hookLines(hook: Hook, runs: readonly HookRun[]): readonly string[] {
  const run = lastRunOf(hook, runs);
  const name = plainText(hook.name);
  return [
    hook.isOn ? name : t('terminal.hooks.is-off', { name }),
    `  ${hookText(hook, [])}`,
    ...(run ? [`  ${hookRunText(run, Date.now())}`] : []),
  ];
}

function textOf(file: string): string {
  try {
    const text = readText(file, MOST_BYTES);
    if (text !== undefined) return text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(EXIT.unreachable, t('terminal.settings.disk', { file, reason }));
  }
  throw new Refusal(EXIT.unreachable, t('terminal.settings.no-file', { file }));
}

function hookIn(text: string): Hook {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    throw new Refusal(EXIT.usage, t('terminal.hooks.no-json'));
  }
  const { hook, unfit } = { hook: undefined, unfit: undefined, ...readWholeHook(tree) };
  if (hook) return hook;
  throw new Refusal(
    EXIT.usage,
    unfit ? t('terminal.hooks.unfit', { part: plainText(unfit) }) : t('terminal.hooks.no-hook'),
  );
}
