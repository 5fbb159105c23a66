import { type BlockReader, type LogBlock, Row } from '../eventlog/index.ts';
import type { OnShare } from './task.ts';

/** Blocks of the event log between one telling and the next: a part of a second's work. */
const OFTEN = 512;

/** Tells now and then what share of the time until the horizon has passed. */
export class ShareTeller implements BlockReader {
  private readonly horizon: number;
  private readonly onShare: OnShare;
  private readonly every: number;
  private blocks = 0;

  /**
   * @param horizon in ms, above 0
   * @param every so many blocks
   */
  constructor(horizon: number, onShare: OnShare, every = OFTEN) {
    this.horizon = horizon;
    this.onShare = onShare;
    this.every = every;
  }

  read({ length, doubles }: LogBlock): void {
    if (length === 0 || ++this.blocks % this.every !== 0) return;
    const time = doubles[((length - 1) << Row.doubles) | Row.time]!;
    this.onShare(Math.min(1, time / this.horizon));
  }
}
