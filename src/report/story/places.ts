/** Where money can be, in the order in which it gets there. */
export const places = ['withVictim', 'moving', 'stopped', 'gone', 'returned'] as const;
/** One of them. */
export type Place = (typeof places)[number];

/** Fen by place; they sum to what was at stake. `stopped` is held by a stop or a freeze. */
export type Balance = Readonly<Record<Place, number>>;
