import { plural } from './plural.ts';

/** Writes a number with its noun: `1 workload`, `2 workloads`; `many` is `noun` with an s by default. */
export function count(number: number, noun: string, many?: string): string {
  return `${number} ${plural(noun, number, many)}`;
}
