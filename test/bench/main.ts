import { w1 } from './w1.ts';
import { measure } from './workload.ts';

/** Rounds that count; every round runs every contestant once. */
const ROUNDS = Number(process.argv[2] ?? 7);

for (const workload of [w1]) {
  const { name, unit, size } = workload;
  console.log(`${name}: ${size.toLocaleString('en')} ${unit}, medians of ${ROUNDS} runs`);
  for (const { name: contestant, rate, ratio } of measure(workload, ROUNDS)) {
    const perSecond = Math.round(rate).toLocaleString('en').padStart(11);
    console.log(
      `  ${contestant.padEnd(22)}${perSecond} ${unit}/s  ${ratio.toFixed(2).padStart(5)}`,
    );
  }
}
