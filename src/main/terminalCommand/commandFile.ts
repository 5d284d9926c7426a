import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Log, TerminalCommandFile } from '../../app/needs.ts';
import type { TerminalCommand } from '../../domain/settings/terminalCommand.ts';
import { readText } from '../../storage/readText.ts';
import { replaceFile } from '../../storage/replaceFile.ts';
import { hasNode } from './findNode.ts';
import { localAppDataOf, type Machine, namesOf, pathStepFor, placesOf } from './places.ts';
import { batchScript, bundleOf, isOwnScript, shellScript } from './script.ts';
import { searchPath } from './searchPath.ts';

const MOST_BYTES = 16 * 1024;
/** Everybody may run it. */
const MODE = 0o755;

export type CommandFileNeeds = {
  readonly machine: Machine;
  /** The command's own file in this app. */
  readonly bundle: string;
  /** Where the files are; those of the machine unless they are given. */
  readonly places?: readonly [string, ...string[]];
  readonly log: Pick<Log, 'write'>;
};

type Place = {
  readonly file: string;
  /** What it says, if it is ours. */
  readonly text: string | undefined;
  /** There is something else. */
  readonly isTaken: boolean;
};

/** The file that makes `usher` a command of the person's terminals. Nothing that somebody else has put there is written over or removed. */
export function commandFile(needs: CommandFileNeeds): TerminalCommandFile {
  const { machine, bundle, places = placesOf(machine), log } = needs;
  const localAppData = localAppDataOf(machine);

  const wanted = (): string =>
    machine.platform === 'win32' ? batchScript(bundle, localAppData) : shellScript(bundle);

  /** Our file, and the folders of PATH; or somebody else's. */
  async function find() {
    const folders = await searchPath(machine);
    const found = places.map(placeAt);
    const own = found.find(({ text }) => text !== undefined);
    if (own) return { folders, place: own, foreign: undefined };
    const others = folders.flatMap((folder) =>
      namesOf(machine, 'usher').map((name) => path.join(folder, name)),
    );
    const best = found.find(({ file }) => isUsable(path.dirname(file), folders));
    const place = best ?? placeAt(places.at(-1) ?? places[0]);
    return { folders, place, foreign: others.find(statsOf) ?? (place.isTaken ? place.file : undefined) };
  }

  /** The app was moved, or an older one wrote it. One of another Usher that is there stays. False where that was refused. */
  function repair({ file, text }: Place): boolean {
    if (text === undefined) return true;
    const known = bundleOf(text, localAppData);
    try {
      if (known !== undefined && known !== bundle && existsSync(known)) return true;
      if (text !== wanted()) replaceFile(file, wanted(), MODE);
      return true;
    } catch (error) {
      log.write(`the command usher: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  async function look(): Promise<TerminalCommand> {
    const { folders, place, foreign } = await find();
    if (foreign !== undefined) return { kind: 'foreign', file: foreign };
    const folder = path.dirname(place.file);
    return {
      kind: 'own',
      file: place.file,
      isRefused: !repair(place),
      isInstalled: place.text !== undefined,
      pathStep: isAmong(folder, folders) ? undefined : pathStepFor(folder, machine),
      hasNode: await hasNode(machine, folders),
    };
  }

  return {
    look,
    install: async () => {
      const { place, foreign } = await find();
      if (foreign === undefined && place.text === undefined) {
        mkdirSync(path.dirname(place.file), { recursive: true });
        create(place.file, wanted());
      }
      return look();
    },
    remove: async () => {
      for (const { file, text } of places.map(placeAt)) if (text !== undefined) rmSync(file);
      return look();
    },
  };
}

function placeAt(file: string): Place {
  const stats = statsOf(file);
  if (!stats) return { file, text: undefined, isTaken: false };
  // A link is somebody else's, wherever it leads.
  const text = stats.isFile() ? textOf(file) : undefined;
  const isOwn = text !== undefined && isOwnScript(text);
  return { file, text: isOwn ? text : undefined, isTaken: !isOwn };
}

function textOf(file: string): string | undefined {
  try {
    return readText(file, MOST_BYTES);
  } catch {
    return undefined;
  }
}

/** Never over another one. */
function create(file: string, text: string): void {
  const fd = openSync(file, 'wx', MODE);
  try {
    writeFileSync(fd, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** Of what has this name, links too; undefined where nothing has, or nobody may look. */
function statsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}

function isUsable(folder: string, folders: readonly string[]): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return isAmong(folder, folders);
  } catch {
    return false;
  }
}

function isAmong(folder: string, folders: readonly string[]): boolean {
  const isSame = (other: string): boolean => path.relative(folder, other) === '';
  return folders.some(isSame);
}
