import type { LevelVersion } from '../../pss/verdict.ts';
import type { ClusterVersion, Version } from '../../pss/version.ts';
import { NEWEST_VERSION, OLDEST_CLUSTER_VERSION } from '../../pss/version.ts';
import { groupBy } from '../../text/group-by.ts';
import type { JudgedWorkload } from '../scan.ts';
import type { LocatedMessage, LocatedWorkload } from './located.ts';
import { isAppliedFile, mayBeInTold, nameFit } from './names-fit.ts';
import type { ServerMessage } from './server-message.ts';
import type { SpokenReading, SpokenWords } from './spoken-words.ts';
import { messageParts, partsOfReading, sayingTheSame, spokenWords } from './spoken-words.ts';

/** What comes nearest is named for no more workloads than these. */
const MOST_NEAREST = 3;

/** The names of pods that are kept of equal messages. */
const MOST_PODS = 5;

/**
 * Finds the workloads that messages are about: those of which the server says exactly these words, and that fit the names
 * that are told; else those of that name of which it says more, or less. Equal messages about the same are joined.
 *
 * @param clusterVersion the server that wrote the messages; undefined where nobody says: then older ones are tried, too
 */
export function locateMessages(
  messages: readonly ServerMessage[],
  judged: readonly JudgedWorkload[],
  clusterVersion: ClusterVersion | undefined,
): LocatedMessage[] {
  const known = new Map<string, SpokenWords[]>();
  const wordsAt = (target: LevelVersion): SpokenWords[] => {
    const key = JSON.stringify([target.level, target.version, target.clusterVersion]);
    const words = known.get(key) ?? spokenWords(judged, target);
    known.set(key, words);
    return words;
  };
  return joined(messages.map((message) => locate(message, wordsAt, clusterVersion)));
}

type WordsAt = (target: LevelVersion) => SpokenWords[];

function locate(message: ServerMessage, wordsAt: WordsAt, clusterVersion: ClusterVersion | undefined): LocatedMessage {
  const { level, version, told } = message;
  const spoken = wordsAt({ level, version });
  const pods = told.pod === undefined ? [] : [told.pod];
  const result = { message, times: 1, pods };
  const exact = exactOf(message, spoken);
  const same = exact.length > 0 || clusterVersion !== undefined ? exact : exactOnOlder(message, wordsAt);
  const located = withFurther(bestNamed(same.filter(isPlaced), message), same, message);
  if (located.length > 0) return { ...result, located, nearest: [] };
  const others = spoken.map((words) => candidate(message, words));
  const named = bestNamed(
    others.filter((each) => each.words === 'part' && isPlaced(each) && each.name !== 'untold'),
    message,
  );
  if (named.length > 0) return { ...result, located: mostAlike(named), nearest: [] };
  return { ...result, located: [], nearest: nearestOf([...same, ...others]) };
}

function exactOf(message: ServerMessage, spoken: readonly SpokenWords[], server?: ClusterVersion): LocatedWorkload[] {
  const sameIn = sayingTheSame(message);
  return spoken.flatMap((words): LocatedWorkload[] => {
    const reading = sameIn(words);
    if (reading === undefined) return [];
    return [{ ...candidate(message, words, reading), words: 'exact', ...(server && { server }) }];
  });
}

/** What older servers say, the newest of them first: the words of some checks are others there. */
function exactOnOlder(message: ServerMessage, wordsAt: WordsAt): LocatedWorkload[] {
  const { level, version } = message;
  for (const server of olderServers()) {
    const exact = exactOf(message, wordsAt({ level, version, clusterVersion: server }), server);
    if (exact.length > 0) return exact;
  }
  return [];
}

function olderServers(): ClusterVersion[] {
  const minor = (version: Version): number => Number(version.slice('v1.'.length));
  const [newest, oldest] = [minor(NEWEST_VERSION), minor(OLDEST_CLUSTER_VERSION)];
  return Array.from({ length: newest - oldest }, (_, index): ClusterVersion => `v1.${newest - 1 - index}`);
}

/** Whether neither a name nor a namespace speaks against a workload. */
function isPlaced({ name, isElsewhere }: LocatedWorkload): boolean {
  return name !== 'other' && !isElsewhere;
}

function candidate(
  message: ServerMessage,
  { judged, readings }: SpokenWords,
  reading = readings.at(-1) as SpokenReading,
): LocatedWorkload {
  const { told, failures, isBrief } = message;
  const { verdict } = reading;
  const said = messageParts(failures, isBrief);
  const here = partsOfReading(reading, isBrief);
  const onlySaid = [...said].filter((part) => !here.has(part));
  const onlyHere = [...here].filter((part) => !said.has(part));
  const common = said.size - onlySaid.length;
  const isPart = common > 0 && (onlySaid.length === 0 || onlyHere.length === 0);
  return {
    judged,
    verdict,
    words: isPart ? 'part' : 'near',
    name: nameFit(judged.workload, told),
    isElsewhere: !mayBeInTold(judged.workload, told),
    share: common / (common + onlySaid.length + onlyHere.length || 1),
    onlySaid,
    onlyHere,
    added: addedContainers(failures.map(({ detail }) => detail).join('\n'), judged),
  };
}

function addedContainers(details: string, { workload: { pod } }: JudgedWorkload): string[] {
  const { initContainers = [], containers = [], ephemeralContainers = [] } = pod.spec ?? {};
  const known = new Set([...initContainers, ...containers, ...ephemeralContainers].map(({ name }) => name));
  const lists = [...details.matchAll(/\bcontainers?\s+((?:"[^"]*"(?:,\s+)?)+)/g)].map(([, names = '']) => names);
  const named = lists.flatMap((names) => [...names.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => !known.has(name));
}

const RANKS = ['exact', 'begins', 'untold', 'other'] as const;

/** Those that fit best: by the name, then by the file that kubectl applied. */
function bestNamed(candidates: readonly LocatedWorkload[], { told: { file } }: ServerMessage): LocatedWorkload[] {
  const rank = Math.min(...candidates.map(({ name }) => RANKS.indexOf(name)));
  const best = candidates.filter(({ name }) => RANKS.indexOf(name) === rank);
  const applied = best.filter(({ judged: { workload } }) => file !== undefined && isAppliedFile(workload.file, file));
  return applied.length > 0 ? applied : best;
}

/** Adds those that say the same under other names, where kubectl may have left them out. */
function withFurther(
  located: readonly LocatedWorkload[],
  same: readonly LocatedWorkload[],
  { told }: ServerMessage,
): LocatedWorkload[] {
  const further = told.isFirst ? same.filter((each) => each.name === 'other' && !each.isElsewhere) : [];
  return located.length === 0 ? [] : [...located, ...further];
}

function mostAlike(candidates: readonly LocatedWorkload[]): LocatedWorkload[] {
  const most = Math.max(...candidates.map(({ share }) => share));
  return candidates.filter(({ share }) => share === most);
}

/** First those of the name that is told, then those that have the most words in common. */
function nearestOf(candidates: readonly LocatedWorkload[]): LocatedWorkload[] {
  const isNamed = ({ name, isElsewhere }: LocatedWorkload): boolean =>
    (name === 'exact' || name === 'begins') && !isElsewhere;
  const first = (each: LocatedWorkload): number => (isNamed(each) ? RANKS.length - RANKS.indexOf(each.name) : 0);
  const sorted = distinct(candidates)
    .filter((each) => isNamed(each) || each.share > 0)
    .sort((a, b) => first(b) - first(a) || b.share - a.share);
  const [best] = sorted;
  if (best === undefined) return [];
  return sorted.filter((each) => first(each) === first(best) && each.share === best.share).slice(0, MOST_NEAREST);
}

/** Each workload once: as the one whose words are the same, where there are both. */
function distinct(candidates: readonly LocatedWorkload[]): LocatedWorkload[] {
  return [...groupBy(candidates, ({ judged }) => judged).values()].flatMap(([best]) => best ?? []);
}

/** Joins messages with the same words that are about the same: controllers try again and again. */
function joined(results: readonly LocatedMessage[]): LocatedMessage[] {
  const ids = new Map<JudgedWorkload, number>();
  const idOf = ({ judged }: LocatedWorkload): number => {
    const id = ids.get(judged) ?? ids.size;
    ids.set(judged, id);
    return id;
  };
  const groups = groupBy(results, ({ message: { level, version, words, isCut, told }, located, nearest }) => {
    const about = located.length > 0 ? located.map(idOf) : [nearest.map(idOf), told.name ?? told.pod];
    return JSON.stringify([level, version, words, isCut, told.namespace, about]);
  });
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const pods = [...new Set(same.flatMap((each) => each.pods))].slice(0, MOST_PODS);
    return [{ ...first, times: same.length, pods }];
  });
}
