import type { Place } from '../manifest/manifest.ts';
import type { PolicySource } from '../target/policy-of.ts';
import { placeCode } from './names.ts';

/** What a comment says of a level that nobody states: Markdown. */
export const ASSUMED = 'which pss-review assumes: in base no Namespace, config or input says a level';

/**
 * Whether something says a level for the workload itself: an entry of `targets`, the label of its Namespace, or the API
 * server's own configuration. Only then is it known what the server will do.
 */
export function isStatedFor(source: PolicySource): boolean {
  const { from } = sourceOfLevel(source);
  return from !== 'default' && !isRefused(source);
}

/** Whether nobody says a level: then it is assumed. */
export function isAssumed(source: PolicySource): boolean {
  const level = sourceOfLevel(source);
  return level.from === 'default' && level.stated.by === 'nobody';
}

/**
 * Says whose word a level is that nothing states for the workload itself (see `isStatedFor`): Markdown, a clause that
 * follows the level.
 */
export function supposition(source: PolicySource): string {
  if (isRefused(source)) {
    return `which the API server falls back to: it refuses the label of ${labelPlace(source)}, so the level that is meant is not known`;
  }
  return isAssumed(source) ? ASSUMED : `this repository's ${levelSource(sourceOfLevel(source))}`;
}

/** The source of the level, where that of the policy states a version alone. */
function sourceOfLevel(source: PolicySource): PolicySource {
  return 'levelFrom' in source && source.levelFrom !== undefined ? source.levelFrom : source;
}

/** Whether the API server refuses the label that sets a level. */
function isRefused(source: PolicySource): source is Extract<PolicySource, { from: 'namespace' }> {
  return source.from === 'namespace' && source.isRefused === true;
}

function labelPlace({ place }: Extract<PolicySource, { from: 'namespace' }>): string {
  return place === undefined ? 'its Namespace' : placeCode(place);
}

/** Returns what the sources of policies that are of one kind have in common: they differ in names and places alone. */
export function sourceKind(source: PolicySource): string {
  const level = sourceOfLevel(source);
  return level.from === 'default' ? `${source.from} ${level.stated.by}` : `${source.from} ${level.from}`;
}

/** Names what sets a level, with its place: Markdown, a few words without punctuation. */
export function levelSource(source: PolicySource): string {
  switch (source.from) {
    case 'config':
      return placeCode(source.place);
    case 'namespace':
      return `${isRefused(source) ? 'for want of a valid label in ' : levelBeside(source)}${labelPlace(source)}`;
    case 'server':
      return [`${levelBeside(source)}the API server’s own configuration`, ...placesOf(source.place)].join(', ');
    case 'default':
      return defaultSource(source.stated);
  }
}

/** Names the source of the level beside that of its version; empty where they are one. */
function levelBeside({ levelFrom }: { readonly levelFrom?: PolicySource }): string {
  return levelFrom === undefined ? '' : `${levelSource(levelFrom)}, version of `;
}

function defaultSource(stated: Extract<PolicySource, { from: 'default' }>['stated']): string {
  switch (stated.by) {
    case 'config':
      return `default (${placeCode(stated.place)})`;
    case 'defaults':
      return `default of the organisation (${placeCode(stated.place)})`;
    case 'input':
      return 'default (input `level`)';
    case 'flag':
      return 'default (`--level`)';
    case 'nobody':
      return 'assumed';
  }
}

function placesOf(place: Place | undefined): string[] {
  return place === undefined ? [] : [placeCode(place)];
}
