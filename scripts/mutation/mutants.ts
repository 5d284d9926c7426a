import { type ESTree, parseSync, Visitor } from 'vite';

/** One small change of a text: at `offset` stands `from`, and becomes `to`. */
export type Mutant = {
  readonly line: number;
  readonly offset: number;
  readonly from: string;
  readonly to: string;
};

type Span = { readonly start: number; readonly end: number };

const OPERATORS: ReadonlyMap<string, readonly string[]> = new Map([
  ['===', ['!==']],
  ['!==', ['===']],
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['+', ['-']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['%', ['*']],
  ['&&', ['||']],
  ['||', ['&&']],
  ['+=', ['-=']],
  ['-=', ['+=']],
]);

const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['find', 'findLast'],
  ['findLast', 'find'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['indexOf', 'lastIndexOf'],
  ['toUpperCase', 'toLowerCase'],
]);

/** Methods that hand back something of the same kind: without them the code still runs. */
const REMOVABLE: ReadonlySet<string> = new Set(
  'filter slice trim trimStart trimEnd toLowerCase toUpperCase toSorted toReversed replace replaceAll concat'.split(
    ' ',
  ),
);

/** The classic small mistakes that could stand in this TypeScript text, in the order of their places. Not all of them compile. */
export function mutantsOf(text: string): readonly Mutant[] {
  const { program, errors } = parseSync('module.ts', text);
  if (errors[0]) throw new Error(`cannot be parsed: ${errors[0].message}`);
  const found = new Map<string, Mutant>();
  // Strings that are no values of the program, and the words of errors, which nobody tests.
  const quiet: Span[] = [];
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  const put = (place: Span, ...changed: readonly string[]): void => {
    for (const to of changed) {
      const mutant = { line: lineOf(text, place.start), offset: place.start, from: textOf(place), to };
      found.set(`${place.start} ${place.end} ${to}`, mutant);
    }
  };
  /** Another operator between two operands; in brackets where the operator next to it could bind otherwise. */
  const putOperators = (
    node: Span,
    left: Span,
    operator: string,
    right: Span,
    isBracketed: boolean,
  ): void => {
    const between = text.slice(left.end, right.start);
    for (const other of OPERATORS.get(operator) ?? []) {
      const changed = `${textOf({ start: node.start, end: left.end })}${between.replace(operator, other)}${textOf({ start: right.start, end: node.end })}`;
      put(node, isBracketed ? `(${changed})` : changed);
    }
  };
  const putCall = (node: ESTree.CallExpression): void => {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
    const other = METHODS.get(callee.property.name);
    if (other) put(callee.property, other);
    if (REMOVABLE.has(callee.property.name)) put(node, textOf(callee.object));
  };
  const putLiteral = (
    node: Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['Literal']>>[0],
  ): void => {
    const { value } = node;
    if (typeof value === 'boolean') put(node, String(!value));
    if (typeof value === 'string' && !quiet.some((q) => q.start <= node.start && node.end <= q.end))
      put(node, value === '' ? "'mutant'" : "''");
    if (!('regex' in node)) return;
    const { pattern, flags } = node.regex;
    if (pattern.startsWith('^')) put(node, `/${pattern.slice(1)}/${flags}`);
    if (/[^\\]\$$/.test(pattern)) put(node, `/${pattern.slice(0, -1)}/${flags}`);
  };
  new Visitor({
    ImportDeclaration: (node) => quiet.push(node),
    TSLiteralType: (node) => quiet.push(node),
    Property: (node) => !node.computed && quiet.push(node.key),
    ThrowStatement: (node) => {
      quiet.push(node);
      put(node, '{}');
    },
    NewExpression: (node) => /Error$/.test(textOf(node.callee)) && quiet.push(node),
    BinaryExpression: (node) => putOperators(node, node.left, node.operator, node.right, false),
    AssignmentExpression: (node) => putOperators(node, node.left, node.operator, node.right, false),
    LogicalExpression: (node) => {
      putOperators(node, node.left, node.operator, node.right, true);
      put(node, textOf(node.left), textOf(node.right));
    },
    UnaryExpression: (node) => {
      if (node.operator === '!' || node.operator === '-') put(node, textOf(node.argument));
    },
    UpdateExpression: (node) =>
      put(
        node,
        textOf(node).replace(/\+\+|--/, (o) => (o === '++' ? '--' : '++')),
      ),
    IfStatement: ({ test }) => put(test, 'true', 'false'),
    ConditionalExpression: ({ test }) => put(test, 'true', 'false'),
    WhileStatement: ({ test }) => put(test, 'false'),
    DoWhileStatement: ({ test }) => put(test, 'false'),
    Literal: putLiteral,
    TemplateLiteral: (node) => {
      if (!quiet.some((q) => q.start <= node.start && node.end <= q.end)) put(node, "''");
    },
    ArrayExpression: (node) => node.elements.length > 0 && put(node, '[]'),
    SpreadElement: (node) => put(node, '...[]'),
    // What is changed in a copy is left as it was.
    ObjectExpression: ({ properties }) => {
      if (!properties.some(({ type }) => type === 'SpreadElement')) return;
      for (const property of properties) if (property.type === 'Property') put(property, '...{}');
    },
    CallExpression: putCall,
    ExpressionStatement: (node) => put(node, '{}'),
    ReturnStatement: (node) => put(node, '{}'),
    ContinueStatement: (node) => put(node, '{}'),
    BreakStatement: (node) => put(node, '{}'),
    FunctionDeclaration: ({ body }) => body && body.body.length > 1 && put(body, '{}'),
  }).visit(program);
  return [...found.values()].toSorted((a, b) => a.offset - b.offset || a.from.length - b.from.length);
}

/** The text with this one change. */
export function withMutant(text: string, { offset, from, to }: Mutant): string {
  return `${text.slice(0, offset)}${to}${text.slice(offset + from.length)}`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
