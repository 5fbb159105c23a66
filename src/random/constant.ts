import type { Distribution } from './distribution.ts';
import { requireFinite } from './requirements.ts';

/** Always `value`. */
export function constant(value: number): Distribution {
  requireFinite('value', value);
  return {
    kind: 'constant',
    mean: value,
    isConstant: true,
    recipe: ['constant', value],
    quantile: () => value,
  };
}
