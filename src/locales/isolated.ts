import type { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

const ARGUMENT = 1;
// "First strong isolate" and its end: what is between keeps its own direction, and does not disturb that around it.
const BEGIN = literal('\u2068');
const END = literal('\u2069');

// A text runs as its first letter does, on the page (`dir="auto"`) and in menus; that may be one of a name.
const RIGHT_TO_LEFT = literal('\u200f');

/** The message of a language from right to left, with each placeholder kept apart from the text around it. */
export function isolated(elements: Elements): Elements {
  const apart = setApart(elements);
  return JSON.stringify(apart) === JSON.stringify(elements) ? elements : [RIGHT_TO_LEFT, ...apart];
}

function setApart(elements: Elements): Elements {
  return elements.flatMap((element): Elements => {
    if ('options' in element) return [{ ...element, options: optionsOf(element) } as Element];
    return element.type === ARGUMENT ? [BEGIN, element, END] : [element];
  });
}

function optionsOf({ options }: Extract<Element, { options: unknown }>): object {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, value: setApart(option.value) }]),
  );
}

function literal(value: string): Element {
  return { type: 0, value };
}
