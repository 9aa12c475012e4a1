import type { JudgedWorkload } from '../scan.ts';
import type { LocatedWorkload } from './located.ts';
import { mayBeInTold, nameFit } from './names-fit.ts';
import type { ServerMessage } from './server-message.ts';
import type { SpokenByAll, SpokenMatch } from './spoken-words.ts';
import { messageParts, partsOfReading } from './spoken-words.ts';

/** How much a workload has in common with a message. */
export interface Measure extends SpokenMatch, Pick<LocatedWorkload, 'name' | 'isElsewhere' | 'share'> {
  /** Whether one of the two says all that the other does. */
  readonly isPart: boolean;
}

/** Measures all workloads by a message. */
export function measuresOf(message: ServerMessage, { spoken }: SpokenByAll): Measure[] {
  const said = messageParts(message.failures, message.isBrief);
  return spoken.map((words) => {
    const reading = words.readings.at(-1) as SpokenMatch['reading'];
    return measureOf(message, { words, reading }, said);
  });
}

/** Measures one reading of a workload by a message, whose parts are `said`. */
export function measureOf({ told, isBrief }: ServerMessage, match: SpokenMatch, said: ReadonlySet<string>): Measure {
  const { workload } = match.words.judged;
  const here = partsOfReading(match.reading, isBrief);
  let common = 0;
  for (const part of said) if (here.has(part)) common++;
  return {
    ...match,
    name: nameFit(workload, told),
    isElsewhere: !mayBeInTold(workload, told),
    share: common / (said.size + here.size - common || 1),
    isPart: common > 0 && (common === said.size || common === here.size),
  };
}

/** Returns a function that says how a workload differs from a message. */
export function described({ failures, isBrief }: ServerMessage): (measure: Measure) => LocatedWorkload {
  const said = messageParts(failures, isBrief);
  const details = failures.map(({ detail }) => detail).join('\n');
  return ({ words: { judged }, reading, name, isElsewhere, share, isPart }) => {
    const here = partsOfReading(reading, isBrief);
    return {
      judged,
      verdict: reading.verdict,
      words: isPart ? 'part' : 'near',
      name,
      isElsewhere,
      share,
      onlySaid: [...said].filter((part) => !here.has(part)),
      onlyHere: [...here].filter((part) => !said.has(part)),
      added: addedContainers(details, judged),
    };
  };
}

function addedContainers(details: string, { workload: { pod } }: JudgedWorkload): string[] {
  const { initContainers = [], containers = [], ephemeralContainers = [] } = pod.spec ?? {};
  const known = new Set([...initContainers, ...containers, ...ephemeralContainers].map(({ name }) => name));
  const lists = [...details.matchAll(/\bcontainers?\s+((?:"[^"]*"(?:,\s+)?)+)/g)].map(([, names = '']) => names);
  const named = lists.flatMap((names) => [...names.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => !known.has(name));
}
