import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const page = path.join(import.meta.dirname, '../../../docs/cli.md');
const BLOCK = /^```json\n(\{\n {2}"\$id"[\s\S]*?)^```$/gm;

type Schema = { readonly $id: string; readonly title?: string };

/** The schemas of docs/cli.md, by `$id`. Each is compiled, and none may have a word that JSON Schema does not know. */
export function documentedSchemas(): ReadonlyMap<
  string,
  { readonly fits: Fits; readonly isOfLine: boolean }
> {
  const blocks = [...readFileSync(page, 'utf8').matchAll(BLOCK)].map(([, text = '']) => text);
  const schemas = blocks.map((text): Schema => JSON.parse(text));
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  });
  ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text);
  ajv.addFormat('uri', URL.canParse);
  ajv.addSchema(schemas);
  const validated = schemas.map(({ $id, title = '' }) => {
    const validate = ajv.getSchema($id);
    if (!validate) throw new Error(`no schema ${$id}`);
    return [$id, { fits: faultsBy(validate), isOfLine: title.startsWith('each line') }] as const;
  });
  return new Map(validated);
}

/** What does not fit, as sentences; none where it fits. */
export type Fits = (value: unknown) => readonly string[];

function faultsBy(validate: ValidateFunction): Fits {
  return (value) => {
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  };
}
