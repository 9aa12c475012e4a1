import type { RenderRequest } from '../renderer.ts';
import type { Fetcher } from './fetcher.ts';
import { openFetcher } from './fetcher.ts';

/** Returns what fetches in a run: it starts nothing before something is to be fetched. */
export function fetcherOf({ builds, settings }: Pick<RenderRequest, 'builds' | 'settings'>): Fetcher {
  builds.fetcher ??= openFetcher(settings.fetch, { helm: () => builds.helm() });
  return builds.fetcher;
}
