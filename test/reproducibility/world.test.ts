import { expect, test } from 'vitest';
import { cityUnder, runCity } from '../model/city.ts';

test.each(['before', 'after', 'ablated'])(
  'a world of stocks and standing cases is the same run in both executors, record by record: %s',
  (variant) => {
    const compiled = runCity(cityUnder(variant), 3, 'compiled');
    const actor = runCity(cityUnder(variant), 3, 'actor');
    for (let i = 0; i < Math.min(actor.log.length, compiled.log.length); i++) {
      expect(compiled.log.at(i)).toEqual(actor.log.at(i));
    }
    expect(compiled.result).toEqual(actor.result);
    expect(compiled.log.length).toBeGreaterThan(1000);
  },
);
