import type { ImageUser } from '../../../repository/dockerfiles/image-user.ts';
import { lookupRules, namesRegistry } from '../../../repository/fetch/registry-hosts.ts';
import { asksRegistriesOn } from '../../../target/renders-on.ts';
import type { Settings } from '../../../target/settings.ts';
import type { FetchLimits } from '../fetch-limits.ts';
import type { RunKind, RunOptions } from '../fetch-run.ts';
import { openRun } from '../fetch-run.ts';
import { imageAddress } from './image-address.ts';
import { readImage } from './read-image.ts';
import { runningUser } from './running-user.ts';

/** As which user an image of a registry runs, and of which image that was read. */
export interface FoundUser {
  readonly user: ImageUser;
  /** What the reference stands for, an index or one image: `sha256:…`. */
  readonly digest: string;
  /** That of the image that was read: `linux/amd64`; those for other platforms may have other users. */
  readonly platform: string;
}

/** What a registry says of the user of an image. */
export type LookedUpUser = FoundUser | UnknownUser;

/** Why nobody knows as which user an image runs. */
export interface UnknownUser {
  /** A sentence without its full stop. It may quote the reference, and names of hosts that led elsewhere. */
  readonly reason: string;
  /** Whether the config names the registry: then it was asked, or would have been. */
  readonly isNamed: boolean;
}

/** Looks up users of images, each image once. */
export interface ImageUsers {
  /** Rejects only for a fault of ours. */
  readonly userOf: (reference: string) => Promise<LookedUpUser>;
  /** Ends what it has started. What is asked of it after that is unknown. */
  readonly close: () => Promise<void>;
}

/** What a look-up may take: of one image 5 seconds, of a run 100 images, and 30 seconds for four side by side. */
export const LOOKUP_LIMITS: Pick<FetchLimits, 'seconds' | 'runSeconds' | 'fetches' | 'requests'> = {
  seconds: 5,
  runSeconds: 30,
  fetches: 100,
  requests: 20,
};

const IMAGES: RunKind<FoundUser, object> = {
  nouns: ['image', 'images'],
  sizeOf: () => 0,
  open: async () => ({}),
  close: async () => undefined,
};

/**
 * Opens look-ups at the registries that the config names. Nothing is read or asked before the first of them. The caller
 * says whether registries may be asked on the event of the run: `asksRegistriesOn`.
 *
 * @param options what is left out is that of the machine
 */
export function openImageUsers(
  { registryLookup, fetch }: Pick<Settings, 'registryLookup' | 'fetch'>,
  { environment = process.env, limits, network }: Partial<RunOptions> = {},
): ImageUsers {
  const rules = lookupRules(registryLookup, fetch.redirects);
  const run = openRun(rules, { environment, limits: { ...LOOKUP_LIMITS, ...limits }, network }, IMAGES);
  return {
    userOf: async (text) => {
      const reference = imageAddress(text);
      if (reference === undefined)
        return unknown(`found ${JSON.stringify(text.slice(0, 200))}, expected a reference of an image`);
      const { host } = reference.address;
      if (!namesRegistry(registryLookup, host))
        return unknown(
          `${host} is not in \`registry-lookup\`: add \`registry-lookup: [${JSON.stringify(host)}]\` to the config of the base branch`,
        );
      return await run.once(JSON.stringify(reference), async (session) => {
        const image = await readImage(reference, session);
        return { user: runningUser(image), digest: image.digest, platform: image.platform };
      });
    },
    close: run.close,
  };
}

/**
 * Looks up as which users images run, where registries may be asked on the event of the run.
 *
 * @param references as manifests have them: `nginx`, `ghcr.io/example/web@sha256:…`
 * @param event the name of the event on GitHub, `GITHUB_EVENT_NAME`; undefined on the command line
 * @returns a result for each reference
 */
export async function lookUpImageUsers(
  references: Iterable<string>,
  settings: Pick<Settings, 'registryLookup' | 'fetch' | 'render'>,
  event: string | undefined,
  options: Partial<RunOptions> = {},
): Promise<ReadonlyMap<string, LookedUpUser>> {
  const all = [...new Set(references)];
  if (settings.registryLookup.length > 0 && !asksRegistriesOn(settings.render, event)) {
    const silent = unknown(`no registry is asked on \`${event}\`, unless \`render\` is \`always\``);
    return new Map(all.map((reference) => [reference, silent]));
  }
  const users = openImageUsers(settings, options);
  try {
    return new Map(await Promise.all(all.map(async (text) => [text, await users.userOf(text)] as const)));
  } finally {
    await users.close();
  }
}

function unknown(reason: string): UnknownUser {
  return { reason, isNamed: false };
}
