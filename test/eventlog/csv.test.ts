import { expect, test } from 'vitest';
import { csvWriter, Kind, Symbols } from '../../src/eventlog/index.ts';

/** The line of an event, named so, that leads to a state named so. */
function lineOf(event: string, state: string): string {
  const symbols = new Symbols();
  let text = '';
  const writer = csvWriter(0, symbols, (chunk) => {
    text += chunk;
  });
  writer.record(1500, 7, Kind.event, symbols.of(event), symbols.of(state));
  writer.end();
  return text;
}

test.each([
  ['FOUND', 'search.closed', 'FOUND,search.closed'],
  ['FOUND', 'a,b', 'FOUND,"a,b"'],
  ['one, two', 'said "no"', '"one, two","said ""no"""'],
  ['two\nlines', 'and\ra return', '"two\nlines","and\ra return"'],
  ['寻人', ' with blanks ', '寻人, with blanks '],
])('names %j and %j are fields of valid CSV', (event, state, fields) => {
  expect(lineOf(event, state)).toBe(`0,1500,7,event,${fields}\n`);
});
