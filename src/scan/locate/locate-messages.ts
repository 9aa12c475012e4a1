import type { LevelVersion } from '../../pss/verdict.ts';
import type { ClusterVersion, Version } from '../../pss/version.ts';
import { NEWEST_VERSION, OLDEST_CLUSTER_VERSION } from '../../pss/version.ts';
import { groupBy } from '../../text/group-by.ts';
import type { JudgedWorkload } from '../scan.ts';
import type { LocatedMessage, LocatedWorkload } from './located.ts';
import type { Measure } from './measure.ts';
import { described, measureOf, measuresOf } from './measure.ts';
import { isAppliedFile, mayNameSo } from './names-fit.ts';
import type { ServerMessage } from './server-message.ts';
import type { SpokenByAll } from './spoken-words.ts';
import { messageParts, sayingTheSame, spokenByAll, spokenWords } from './spoken-words.ts';

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
  const known = new Map<string, SpokenByAll>();
  const wordsAt: WordsAt = (target) => {
    const key = JSON.stringify([target.level, target.version, target.clusterVersion]);
    const words = known.get(key) ?? spokenByAll(spokenWords(judged, target));
    known.set(key, words);
    return words;
  };
  return joined(messages.map((message) => locate(message, wordsAt, clusterVersion)));
}

type WordsAt = (target: LevelVersion) => SpokenByAll;

function locate(message: ServerMessage, wordsAt: WordsAt, clusterVersion: ClusterVersion | undefined): LocatedMessage {
  const { level, version, told } = message;
  const all = wordsAt({ level, version });
  const pods = told.pod === undefined ? [] : [told.pod];
  const result = { message, times: 1, pods };
  const exact = exactOf(message, all);
  const same = exact.length > 0 || clusterVersion !== undefined ? exact : exactOnOlder(message, wordsAt);
  const located = withFurther(bestNamed(same.filter(isPlaced), message), same, message);
  if (located.length > 0) return { ...result, located, nearest: [] };
  const measured = measuresOf(message, all);
  const parts = measured.filter((each) => each.isPart && isPlaced(each) && isOfThatName(each));
  const named = bestNamed(mostAlike(bestOf(parts)).map(described(message)), message);
  if (named.length > 0) return { ...result, located: named, nearest: [] };
  return {
    ...result,
    located: [],
    nearest: nearestOf(same, measured).map((each) => ('judged' in each ? each : described(message)(each))),
  };
}

function exactOf(message: ServerMessage, all: SpokenByAll, server?: ClusterVersion): LocatedWorkload[] {
  return sayingTheSame(message, all).map((match) => ({
    ...described(message)(measureOf(message, match, messageParts(message.failures, message.isBrief))),
    words: 'exact',
    ...(server && { server }),
  }));
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
function isPlaced({ name, isElsewhere }: Pick<LocatedWorkload, 'name' | 'isElsewhere'>): boolean {
  return name !== 'other' && !isElsewhere;
}

/** Where not all words are the same, the name has to say of which workload a message is. */
function isOfThatName({ name, words: { judged } }: Measure): boolean {
  return name === 'exact' || (name === 'begins' && mayNameSo(judged.workload));
}

const RANKS = ['exact', 'begins', 'untold', 'other'] as const;

/** Those that fit best: by the name, then by the file that kubectl applied. */
function bestNamed(candidates: readonly LocatedWorkload[], { told: { file } }: ServerMessage): LocatedWorkload[] {
  const best = bestOf(candidates);
  const applied = best.filter(({ judged: { workload } }) => file !== undefined && isAppliedFile(workload.file, file));
  return applied.length > 0 ? applied : best;
}

function bestOf<Named extends Pick<LocatedWorkload, 'name'>>(candidates: readonly Named[]): Named[] {
  const rank = candidates.reduce<number>((best, { name }) => Math.min(best, RANKS.indexOf(name)), RANKS.length);
  return candidates.filter(({ name }) => RANKS.indexOf(name) === rank);
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

function mostAlike(candidates: readonly Measure[]): Measure[] {
  const most = candidates.reduce((best, { share }) => Math.max(best, share), 0);
  return candidates.filter(({ share }) => share === most);
}

/** First those of the name that is told, then those that have the most words in common: at most some. */
function nearestOf(same: readonly LocatedWorkload[], measured: readonly Measure[]): (LocatedWorkload | Measure)[] {
  const isNamed = ({ name, isElsewhere }: Pick<LocatedWorkload, 'name' | 'isElsewhere'>): boolean =>
    (name === 'exact' || name === 'begins') && !isElsewhere;
  const first = (each: Pick<LocatedWorkload, 'name' | 'isElsewhere'>): number =>
    isNamed(each) ? RANKS.length - RANKS.indexOf(each.name) : 0;
  const known = new Set(same.map(({ judged }) => judged));
  const others = measured.filter((each) => !known.has(each.words.judged) && (isNamed(each) || each.share > 0));
  const all = [...same, ...others];
  const rank = all.reduce((best, each) => Math.max(best, first(each)), 0);
  const best = all.filter((each) => first(each) === rank);
  const share = best.reduce((most, each) => Math.max(most, each.share), 0);
  return best.filter((each) => each.share === share).slice(0, MOST_NEAREST);
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
