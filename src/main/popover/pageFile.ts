import path from 'node:path';

/** The file that the path of a URL means; undefined where that is outside the folder, or no path at all. */
export function pageFile(folder: string, pathname: string): string | undefined {
  const file = path.join(folder, decoded(pathname) ?? '');
  return file.startsWith(folder + path.sep) ? file : undefined;
}

/** A % may stand for no character. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
