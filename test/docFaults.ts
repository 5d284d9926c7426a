import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

/** What the files of the project and its commands are. */
export type Project = {
  readonly root: string;
  readonly scripts: ReadonlySet<string>;
  readonly usherCommands: ReadonlySet<string>;
  /** Every word of the sources. */
  readonly words: ReadonlySet<string>;
  /** The anchors of a file that is named from the root; undefined where there is no such file. */
  readonly anchorsOf: (file: string) => ReadonlySet<string> | undefined;
};

/** A name that is of code and nothing else: two words in one. */
const IDENTIFIER = /^(?:[A-Za-z]\w*[a-z][A-Z]\w*|[A-Z]+_\w+)$/;
const ROOM = /^(?:src|test|renderer|scripts|assets|docs|\.github)\/[\w./*@-]*$/;

/** What a text in Markdown names and the project does not have. `file` is named from the root. */
export function faultsOf(file: string, text: string, project: Project): readonly string[] {
  const { code, prose } = partsOf(text);
  return [
    ...linksOf(prose).filter((link) => !leadsSomewhere(link, file, project)),
    ...code.flatMap((piece) => deadCommands(piece, project)),
    ...code.flatMap((piece) => deadPaths(piece, project)),
    ...code.filter((piece) => IDENTIFIER.test(piece) && !project.words.has(piece)),
  ];
}

/** The headings of a text, as they are cited. */
export function headingsOf(text: string): readonly string[] {
  const [, ...parts] = withoutFences(text).split(/^#{1,6} /m);
  return parts.map((part) => (part.split('\n')[0] ?? '').replaceAll('`', '').trim());
}

/** The anchors that GitHub gives to headings. */
export function anchorsIn(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    headingsOf(text).map((heading) => {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-');
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times ? `${anchor}-${times}` : anchor;
    }),
  );
}

/** The headings of docs/protocol.md that a source text cites. */
export function citationsIn(source: string): readonly string[] {
  // A comment may be broken over lines anywhere.
  const flat = source.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
  return [...flat.matchAll(/docs\/protocol\.md((?:(?:,| and)? "[^"]+")+)/g)].flatMap(([, cited = '']) =>
    [...cited.matchAll(/"([^"]+)"/g)].map(([, heading = '']) => heading),
  );
}

const FENCE = /^```.*\n([\s\S]*?)^```/gm;

function withoutFences(text: string): string {
  return text.replace(FENCE, '');
}

function partsOf(text: string): { readonly code: readonly string[]; readonly prose: string } {
  const span = /`([^`]+)`/g;
  const unfenced = withoutFences(text);
  const code = [...text.matchAll(FENCE), ...unfenced.matchAll(span)].map(([, piece = '']) => piece);
  return { code, prose: unfenced.replace(span, '') };
}

function linksOf(prose: string): readonly string[] {
  const found = prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"\s]+)"/g);
  return [...found].map(([, markdown, html]) => markdown ?? html ?? '');
}

function leadsSomewhere(link: string, from: string, { root, anchorsOf }: Project): boolean {
  if (/^(?:https?|mailto):/.test(link)) return true;
  const [target = '', anchor] = link.split('#');
  const file = target ? path.posix.join(path.posix.dirname(from), target) : from;
  if (anchor === undefined) return existsSync(path.join(root, file));
  return anchorsOf(file)?.has(anchor) ?? false;
}

function deadCommands(code: string, { root, scripts, usherCommands }: Project): readonly string[] {
  const named = (pattern: RegExp, isKnown: (name: string) => boolean): readonly string[] =>
    [...code.matchAll(pattern)].filter(([, name = '']) => !isKnown(name)).map(([whole]) => whole.trim());
  return [
    ...named(/\bnpm run (?:--\S+ )*([\w:.-]+)/g, (name) => scripts.has(name)),
    ...named(/\bnpm (start|test)\b/g, (name) => scripts.has(name)),
    ...named(/(?:^|\s)usher(?: --)? +([a-z][\w-]*)/g, (name) => usherCommands.has(name)),
    ...named(/\bnpx ([\w@-]+)/g, (name) => existsSync(path.join(root, 'node_modules', '.bin', name))),
  ];
}

function deadPaths(code: string, { root }: Project): readonly string[] {
  const words = code.split(/[\s"',;()]+/).map((word) => word.replace(/[.:]$/, ''));
  return words.filter((word) => ROOM.test(word) && globSync(word, { cwd: root }).length === 0);
}
