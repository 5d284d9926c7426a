import type * as v from 'valibot';
import { DEFAULT_PREFERENCES, type PreferenceKey, SCHEMAS } from './preferences.ts';

/** Which values a preference takes. Numbers without a `most` have no bound. */
export type Allowed =
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number | undefined }
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'structure'; readonly example: unknown };

/** Whose default says nothing about its form. */
const EXAMPLES: { readonly [K in PreferenceKey]?: unknown } = {
  noticeRules: [{ kind: 'intros', isTold: false }],
  hooks: [{ name: 'Sync', isOn: true, on: ['settle'], run: ['rsync', '-a', '/films/', '/copy/'] }],
};

/** Read off the schema, which decides. */
export function allowedFor(key: PreferenceKey): Allowed {
  const schema: v.GenericSchema = SCHEMAS[key];
  const inner = field(schema, 'wrapped') ?? schema;
  const options = field(inner, 'options');
  switch (field(inner, 'type')) {
    case 'picklist':
      return { kind: 'choice', values: Array.isArray(options) ? options.map(String) : [] };
    case 'boolean':
      return { kind: 'choice', values: ['true', 'false'] };
    case 'number':
      return { kind: 'number', least: bound(inner, 'min_value') ?? 0, most: bound(inner, 'max_value') };
    case 'string':
      return { kind: 'text', longest: bound(inner, 'max_length') ?? 0 };
    default:
      return { kind: 'structure', example: EXAMPLES[key] ?? DEFAULT_PREFERENCES[key] };
  }
}

function bound(schema: unknown, type: string): number | undefined {
  const pipe = field(schema, 'pipe');
  const action: unknown = Array.isArray(pipe) ? pipe.find((one) => field(one, 'type') === type) : undefined;
  const requirement = field(action, 'requirement');
  return typeof requirement === 'number' ? requirement : undefined;
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
