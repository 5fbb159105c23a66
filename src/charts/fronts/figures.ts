/** What the weekly meeting is told: figures of the week by name. */
export type Figures = Readonly<Record<string, number>>;

/** What the meeting wants its figures to be. */
export interface Aims {
  /** Shares, at least. */
  readonly feedbackAim: number;
  readonly heldAim: number;
  /** A number of cases, at most. */
  readonly incidentsAim: number;
}

/** The figure that a meeting talks about; `none` where every aim is met. */
export type Gap = 'feedback' | 'held' | 'incidents' | 'none';

/**
 * The figure furthest from its aim, each measured in parts of the aim; of equal ones the first.
 * A figure that nobody reported counts as met.
 */
export function furthest(figures: Figures, { feedbackAim, heldAim, incidentsAim }: Aims): Gap {
  const short = (name: string, aim: number) => (aim - (figures[name] ?? aim)) / aim;
  const gaps: readonly (readonly [Gap, number])[] = [
    ['feedback', short('feedback', feedbackAim)],
    ['held', short('held', heldAim)],
    ['incidents', -short('incidents', incidentsAim)],
  ];
  let [worst, size]: readonly [Gap, number] = ['none', 0];
  for (const [name, gap] of gaps) if (gap > size) [worst, size] = [name, gap];
  return worst;
}
