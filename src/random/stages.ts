/** Where a walk through exponential stages stands after some time. */
export interface StagesAt {
  /** Share of walks that are over. */
  readonly below: number;
  /** Share of walks still going; kept apart from `below`, so that neither loses its small values. */
  readonly above: number;
  /** Share of walks ending, per unit of time. */
  readonly density: number;
}

/** Exponential stages side by side, one of which is taken. */
export function parallelStages(shares: readonly number[], means: readonly number[]) {
  return (x: number): StagesAt => {
    let below = 0;
    let above = 0;
    let density = 0;
    for (let i = 0; i < means.length; i++) {
      const share = shares[i]!;
      const mean = means[i]!;
      const left = share * Math.exp(-x / mean);
      below -= share * Math.expm1(-x / mean);
      above += left;
      density += left / mean;
    }
    return { below, above, density };
  };
}

/**
 * Exponential stages one after another; after stage i a walk goes on with probability `onward[i]`.
 * The matrix exponential of the stages with their end as one more state, by scaling, Taylor series
 * and squaring: all of it adds numbers of one sign, so small shares keep their digits.
 * Source: Neuts, Matrix-Geometric Solutions in Stochastic Models, ch. 2.
 */
export function serialStages(means: readonly number[], onward: readonly number[]) {
  const stages = means.length;
  const size = stages + 1;
  const fastest = Math.max(...means.map((mean) => 1 / mean));
  // One jump of the uniformised chain: rows are the stages and the end.
  const jump = new Float64Array(size * size);
  jump[size * size - 1] = 1;
  for (let i = 0; i < stages; i++) {
    const leave = 1 / (means[i]! * fastest);
    const on = i + 1 < stages ? onward[i]! : 0;
    jump[i * size + i] = 1 - leave;
    if (on > 0) jump[i * size + i + 1] = leave * on;
    jump[i * size + stages]! += leave * (1 - on);
  }
  return (x: number): StagesAt => {
    const now = exponentialOf(jump, size, fastest * x);
    let above = 0;
    let density = 0;
    for (let i = 0; i < stages; i++) {
      above += now[i]!;
      density += (now[i]! / means[i]!) * (1 - (i + 1 < stages ? onward[i]! : 0));
    }
    return { below: now[stages]!, above, density };
  };
}

/** exp(rate * (jump - 1)) for an upper triangular, stochastic `jump`. */
function exponentialOf(jump: Float64Array, size: number, rate: number): Float64Array {
  let doublings = 0;
  let step = rate;
  while (step > 0.5) {
    step /= 2;
    doublings++;
  }
  let result = new Float64Array(size * size);
  let term = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    term[i * size + i] = Math.exp(-step);
    result[i * size + i] = term[i * size + i]!;
  }
  for (let n = 1; n <= size + 12; n++) {
    term = product(term, jump, size);
    for (let i = 0; i < term.length; i++) {
      term[i]! *= step / n;
      result[i]! += term[i]!;
    }
  }
  for (let n = 0; n < doublings; n++) result = product(result, result, size);
  return result;
}

function product(left: Float64Array, right: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = i; k < size; k++) {
      const factor = left[i * size + k]!;
      if (factor === 0) continue;
      for (let j = k; j < size; j++) out[i * size + j]! += factor * right[k * size + j]!;
    }
  }
  return out;
}
