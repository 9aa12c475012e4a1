import { plural } from './plural.ts';

/** Writes a number with its noun: `1 workload`, `2 workloads`. */
export function count(number: number, noun: string): string {
  return `${number} ${plural(noun, number)}`;
}
