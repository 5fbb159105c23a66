import { describe, expect, test } from 'vitest';
import { Simulation } from '../../../src/engine/index.ts';
import { Mail } from '../../../src/interpreter/host/mail.ts';

function post() {
  const sim = new Simulation();
  const received: string[] = [];
  const mail: Mail = new Mail(sim, (slot, number, { type }) => {
    received.push(`${sim.now} ${slot} ${number} ${type}`);
    // Posted while another is delivered, whose place it may take.
    if (type === 'ASK') mail.post(slot + 1, number + 1, { type: 'ANSWER' });
  });
  return { sim, mail, received };
}

describe('mail', () => {
  test('is delivered by the calendar, never at once, in the order in which it was sent', () => {
    const { sim, mail, received } = post();
    mail.post(3, 30, { type: 'LATER' }, 5);
    mail.post(1, 10, { type: 'ASK' });
    mail.post(2, 20, { type: 'NEXT' });
    expect(received).toEqual([]);
    sim.runUntil(10);
    expect(received).toEqual(['0 1 10 ASK', '0 2 20 NEXT', '0 2 11 ANSWER', '5 3 30 LATER']);
  });

  test('reaches everybody however much is on its way', () => {
    const { sim, mail, received } = post();
    const letters = Array.from({ length: 300 }, (_, i) => i);
    for (const i of letters) mail.post(i, 1000 + i, { type: `E${i}` }, i);
    sim.runUntil(299);
    expect(received).toEqual(letters.map((i) => `${i} ${i} ${1000 + i} E${i}`));
  });

  test('that was taken off the calendar does not come', () => {
    const { sim, mail, received } = post();
    const entry = mail.post(1, 10, { type: 'NEVER' }, 5);
    mail.post(2, 20, { type: 'LATER' }, 6);
    sim.removeEntry(entry);
    sim.runUntil(10);
    expect(received).toEqual(['6 2 20 LATER']);
  });
});
