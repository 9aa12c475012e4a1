/** The longest name that the server accepts: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const LONGEST_NAME = 63;

/**
 * Returns a function that makes names that the server accepts for volumes and containers, none of them twice: the first
 * of the given texts that is not taken, else the last of them with a number.
 *
 * @param taken the names that are there
 */
export function freeNames(taken: Iterable<string>): (...texts: readonly [string, ...string[]]) => string {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  return (...texts) => {
    const labels = texts.map((text) => labelOf(text, LONGEST_NAME));
    const last = labels.at(-1) ?? '';
    let name = labels.find((label) => !used.has(label));
    for (let number = numbers.get(last) ?? 2; name === undefined; number++) {
      numbers.set(last, number + 1);
      const numbered = `${labelOf(last, LONGEST_NAME - `-${number}`.length)}-${number}`;
      if (!used.has(numbered)) name = numbered;
    }
    used.add(name);
    return name;
  };
}

/** Makes a name of a text: lower-case letters and digits, with dashes between them. */
function labelOf(text: string, longest: number): string {
  const label = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const [, name = ''] = /^-?(.*?)-?$/.exec(label.replace(/^-/, '').slice(0, longest)) ?? [];
  return name || 'writable';
}
