import { FetchFault } from '../fetch-fault.ts';
import { listIn, mappingIn, stringIn } from './json-fields.ts';

/** What the config of an image says of its user. */
export interface ImageConfig {
  /** As it stands there: empty, `1000`, `app`, `app:app`. */
  readonly user: string;
  /** `linux/amd64` */
  readonly platform: string;
  /** The commands that made its layers, as their builder wrote them, the first one first. */
  readonly history: readonly string[];
  /** The variables that its containers have. */
  readonly variables: ReadonlyMap<string, string>;
}

/** A platform's parts, which are shown. */
const PLATFORM_PART = /^[a-z0-9._]{1,40}$/;

/**
 * Reads the config of an image for Linux.
 *
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 *
 * @param what names the image in a fault: `example/web:1.4`
 * @throws FetchFault for what is none
 */
export function readImageConfig(bytes: Uint8Array, what: string): ImageConfig {
  const root = mappingIn(bytes);
  const isImage = root !== undefined && (mappingIn(root['rootfs']) !== undefined || stringIn(root, 'os') !== '');
  if (!isImage) throw new FetchFault(`the config of ${what} is none of an image`);
  const [os = 'linux', architecture = 'unknown'] = [stringIn(root, 'os'), stringIn(root, 'architecture')].map(shown);
  if (os !== 'linux') throw new FetchFault(`${what} is an image for ${os}`);
  const config = mappingIn(root['config'] ?? {});
  // The runtime would not read it either.
  if (config === undefined || !['string', 'undefined'].includes(typeof (config['User'] ?? undefined)))
    throw new FetchFault(`the config of ${what} has something odd for its user`);
  const environment: unknown[] = Array.isArray(config['Env']) ? config['Env'] : [];
  return {
    user: stringIn(config, 'User'),
    platform: `${os}/${architecture}`,
    history: listIn(root, 'history').map((entry) => stringIn(entry, 'created_by')),
    variables: new Map(
      environment.flatMap((text): [string, string][] => {
        const [, name, value] = typeof text === 'string' ? (/^([^=]+)=(.*)$/s.exec(text) ?? []) : [];
        return name === undefined || value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

/** A part of a platform, as it is shown; undefined where it says nothing. */
function shown(part: string): string | undefined {
  if (part === '') return undefined;
  return PLATFORM_PART.test(part) ? part : 'something odd';
}
