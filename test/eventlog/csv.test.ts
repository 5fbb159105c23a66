import { expect, test } from 'vitest';
import { csvWriter, Kind, Symbols } from '../../src/eventlog/index.ts';

/** The line of an event, named so, that leads to a state named so. */
function lineOf(event: string, state: string): string {
  const symbols = new Symbols();
  let text = '';
  const names = { symbols, choices: new Set<string>() };
  const writer = csvWriter(0, names, (chunk) => {
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

test('what was drawn is told by its name where it is a choice, and is a number everywhere else', () => {
  const symbols = new Symbols();
  let text = '';
  const names = { symbols, choices: new Set(['person', 'handedOver']) };
  const writer = csvWriter(0, names, (chunk) => {
    text += chunk;
  });
  const elder = symbols.of('elder');
  for (const [attribute, value] of [
    ['person', elder],
    ['handedOver', elder],
    ['handedOver', 0],
    ['handedOver', 12.5],
    // A number is no choice, even if it happens to be the symbol of one.
    ['amount', elder],
  ] as const) {
    writer.record(0, 7, Kind.drawn, symbols.of(attribute), value);
  }
  writer.end();
  expect(text.replaceAll('0,0,7,drawn,', '')).toBe(
    `person,elder\nhandedOver,elder\nhandedOver,0\nhandedOver,12.5\namount,${elder}\n`,
  );
});
