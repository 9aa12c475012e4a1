import { globFault, matchesGlobs, takesAway } from '../../repository/matches-globs.ts';

type Globs = readonly string[] | undefined;

/** Pairs of globs beyond which nobody tells: a pull request may write lists of any length. */
const MOST_PAIRS = 10_000;

/**
 * Whether one list of globs is sure to match all that another matches; absent and empty lists match everything. Where it
 * cannot tell, it says no.
 */
export function coversGlobs(wide: Globs, narrow: Globs): boolean {
  if (isSame(wide, narrow)) return true;
  if (areTooMany(wide, narrow)) return false;
  const [given, taken] = split(wide);
  const [narrowGiven, narrowTaken] = split(narrow);
  const isApart = (glob: string): boolean =>
    narrowGiven.length > 0 && narrowGiven.every((each) => areDisjoint(glob, each));
  if (!taken.every((glob) => narrowTaken.includes(glob) || isApart(glob))) return false;
  if (given.length === 0) return true;
  if (narrowGiven.length === 0) return given.includes('**');
  return narrowGiven.every((each) => given.some((glob) => coversGlob(glob, each)));
}

/** Whether some text may be matched by both of two lists of globs. Where it cannot tell, it says yes. */
export function mayOverlap(a: Globs, b: Globs): boolean {
  if (areTooMany(a, b)) return true;
  const [givenA] = split(a);
  const [givenB] = split(b);
  if (givenA.length === 0 || givenB.length === 0) return true;
  return givenA.some((one) => givenB.some((other) => !areDisjoint(one, other)));
}

function isSame(a: Globs = [], b: Globs = []): boolean {
  return a.length === b.length && a.every((glob, index) => glob === b[index]);
}

function areTooMany(a: Globs = [], b: Globs = []): boolean {
  return a.length * b.length > MOST_PAIRS;
}

function split(globs: Globs = []): [given: string[], taken: string[]] {
  const taken = globs.filter(takesAway).map((glob) => glob.slice(1));
  return [globs.filter((glob) => !takesAway(glob)), taken];
}

function coversGlob(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '**') return true;
  if (isPlain(narrow)) return matchesText(wide, narrow) === true;
  // Behind a bar begins a pattern that need not begin as the first does.
  if (narrow.includes('|')) return false;
  const start = plainStart(wide);
  if (wide === `${start}**` && start.endsWith('/')) return narrow.startsWith(start);
  return wide === `${start}*` && narrow.startsWith(start) && !/\/|\*\*/.test(narrow.slice(start.length));
}

/** Whether two globs are sure to have no match in common. */
function areDisjoint(a: string, b: string): boolean {
  if (isPlain(a)) return isPlain(b) ? a !== b : matchesText(b, a) === false;
  if (isPlain(b)) return matchesText(a, b) === false;
  const [startA, startB] = [plainStart(a), plainStart(b)];
  return !startA.startsWith(startB) && !startB.startsWith(startA);
}

/** Undefined where the glob is not one that is quick to try: a pull request wrote it. */
function matchesText(glob: string, text: string): boolean | undefined {
  const isQuick = glob.length <= 200 && !/[()|]/.test(glob) && glob.split('*').length <= 8;
  return isQuick && globFault(glob) === undefined ? matchesGlobs([glob], text) : undefined;
}

function isPlain(glob: string): boolean {
  return plainStart(glob) === glob;
}

/** What every match begins with: the text before the first character that means something. */
function plainStart(glob: string): string {
  if (glob.includes('|')) return '';
  const start = glob.search(/[*?[\]{}()!+@\\]/);
  return start === -1 ? glob : glob.slice(0, start);
}
