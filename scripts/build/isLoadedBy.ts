type Modules = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

const loaded = new Map<string, ReadonlySet<string>>();

/** Whether a module is loaded before another one runs, and not only on demand. Asked once all modules are known. */
export function isLoadedBy(entry: string, id: string, modules: Modules): boolean {
  const known = loaded.get(entry) ?? closureOf(entry, modules);
  loaded.set(entry, known);
  return known.has(id);
}

function closureOf(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set goes on with what is added meanwhile.
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
