import { expect, test } from 'vitest';
import { readXml } from '../../../src/plex/wire/xml.ts';

test('W1 attributes become fields, and elements lists under their name', () => {
  expect(
    readXml('<MediaContainer size="2"><Activity uuid="a"/><Activity uuid="b"/></MediaContainer>'),
  ).toEqual({
    MediaContainer: { size: '2', Activity: [{ uuid: 'a' }, { uuid: 'b' }] },
  });
});

test('W3 twenty thousand tags are read, one more is not', () => {
  const list = (tags: number): string => `<a>${'<b/>'.repeat(tags - 2)}</a>`;
  expect(readXml(list(20_000))).toMatchObject({ a: { b: { length: 19_998 } } });
  expect(() => readXml(list(20_001))).toThrow('more than 20000 tags');
});

test.each(['\r', '\r\n', '\n'])(
  'W3 a line end of any system is one space in a name, and one end in a text: %j',
  (end) => {
    expect(readXml(`<a${end}b="c${end}d">${end}<e/>${end}</a>`)).toEqual({ a: { b: 'c d', e: [{}] } });
  },
);

test('W3 what is no XML, and what names something that is not there, is an error or stays as it is', () => {
  for (const text of ['', ' ', 'a', '<a', '<a></b>', '<a><b></a>']) expect(() => readXml(text)).toThrow();
  expect(readXml('<a b="&nothing;"/>')).toEqual({ a: { b: '&nothing;' } });
});
