import type { Repair } from '../suggestion.ts';
import type { Splice } from './splice.ts';

/**
 * Splices that belong together, and the whole lines that show them. These include lines that stay, so that a suggestion
 * is never empty.
 */
export interface Piece {
  readonly splices: readonly Splice[];
  /** Lines of the original, from 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly repairs: ReadonlySet<Repair>;
  /**
   * The path of the security context, or else of the mapping or list, that they change. Pieces of one place are better
   * shown as one suggestion.
   */
  readonly place: string;
}
