import type { Repair } from '../suggestion.ts';
import type { Splice } from './splice.ts';

/** Splices that belong together, and the whole lines that show them: kept ones included, so that none is ever empty. */
export interface Piece {
  readonly splices: readonly Splice[];
  /** Lines of the original, from 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly repairs: ReadonlySet<Repair>;
  /** Pieces of one place are better shown as one: the security context, or else the mapping, that they change. */
  readonly place: string;
}
