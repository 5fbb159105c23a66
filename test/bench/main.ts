import { w1 } from './w1.ts';
import { w2 } from './w2.ts';
import { measure, type Workload } from './workload.ts';

/** Rounds that count; every round runs every contestant once. */
const ROUNDS = Number(process.argv[2] ?? 7);

async function show<Result>(workload: Workload<Result>): Promise<void> {
  const { name, unit, size } = workload;
  console.log(`${name}: ${size.toLocaleString('en')} ${unit}, medians of ${ROUNDS} runs`);
  for (const { name: contestant, rate, ratio } of await measure(workload, ROUNDS)) {
    const perSecond = Math.round(rate).toLocaleString('en').padStart(11);
    console.log(
      `  ${contestant.padEnd(22)}${perSecond} ${unit}/s  ${ratio.toFixed(2).padStart(5)}`,
    );
  }
}

await show(w1);
await show(w2(1, 200_000));
await show(w2(2000, 400_000));
