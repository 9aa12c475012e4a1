import { ConfigurationError } from '../../target/config/configuration-error.ts';

/** What somebody rendered of both sides of a change, where it lies on disk. */
export interface GivenPaths {
  readonly base: GivenPath;
  readonly head: GivenPath;
  /** A file that says where documents of head come from; absent where there is none. */
  readonly map?: GivenPath;
  /** The folder from which the paths are written; absolute. */
  readonly folder: string;
  /** The root of the repository; absolute. */
  readonly root: string;
  /** Whether nothing outside of the root is read, as the root may hold links of a pull request. */
  readonly isConfined: boolean;
}

/** A file or folder that an input names. */
export interface GivenPath {
  /** The flag or input, as the user writes it. */
  readonly input: string;
  /** As the user wrote it. */
  readonly path: string;
}

/** The values of the flags or inputs; empty or absent where they are not set. */
interface RenderedInputs {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly map?: string | undefined;
}

/**
 * Puts together what is given; undefined where nothing is.
 *
 * @param prefix what stands before the names of the inputs: `--` on the command line
 * @throws ConfigurationError where a part is missing, or both sides are the same
 */
export function givenPaths(
  { base = '', head = '', map = '' }: RenderedInputs,
  prefix: string,
  place: Pick<GivenPaths, 'folder' | 'root' | 'isConfined'>,
): GivenPaths | undefined {
  const [baseInput, headInput, mapInput] = ['base', 'head', 'map'].map((side) => `${prefix}rendered-${side}`) as [
    string,
    string,
    string,
  ];
  if (base === '' && head === '') {
    if (map === '') return undefined;
    throw new ConfigurationError(
      `${mapInput}: found without ${headInput}, of whose documents it tells the places: give ${baseInput} and ${headInput}, too`,
    );
  }
  if (base === '' || head === '') {
    const [found, missing] = base === '' ? [headInput, baseInput] : [baseInput, headInput];
    throw new ConfigurationError(
      `${found}: found without ${missing}: give both, as what is rendered of head is compared with what is rendered of base; an empty folder says that there was nothing before`,
    );
  }
  if (base === head) {
    throw new ConfigurationError(
      `${baseInput} and ${headInput}: found ${JSON.stringify(base)} for both: render base and head into two folders`,
    );
  }
  return {
    base: { input: baseInput, path: base },
    head: { input: headInput, path: head },
    ...(map === '' ? {} : { map: { input: mapInput, path: map } }),
    ...place,
  };
}
