import type { Place } from '../manifest/manifest.ts';
import type { PolicySource } from '../target/policy-of.ts';
import { placeCode } from './names.ts';

/** What a comment says of a level that nobody states: Markdown. */
export const ASSUMED = 'which pss-review assumes: in base no Namespace, config or input says a level';

/**
 * Whether something says a level for the workload itself: an entry of `targets`, the label of its Namespace, or the API
 * server's own configuration. Only then is it known what the server will do.
 */
export function isStatedFor({ from }: PolicySource): boolean {
  return from !== 'default';
}

/** Whether nobody says a level: then it is assumed. */
export function isAssumed(source: PolicySource): boolean {
  return source.from === 'default' && source.stated.by === 'nobody';
}

/** Names what sets a level, with its place: Markdown, a few words without punctuation. */
export function levelSource(source: PolicySource): string {
  switch (source.from) {
    case 'config':
      return placeCode(source.place);
    case 'namespace':
      return source.place === undefined ? 'its Namespace' : placeCode(source.place);
    case 'server':
      return ['the API server’s own configuration', ...placesOf(source.place)].join(', ');
    case 'default':
      return defaultSource(source.stated);
  }
}

function defaultSource(stated: Extract<PolicySource, { from: 'default' }>['stated']): string {
  switch (stated.by) {
    case 'config':
      return `default (${placeCode(stated.place)})`;
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
