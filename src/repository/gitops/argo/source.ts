import type { Path } from '../../../pss/pod/path.ts';
import type { DeliveryContext } from '../delivery.ts';
import type { BuildEnvironment } from './environment.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';

/** A source of an application, with what it needs of the application and of its other sources. */
export interface ArgoSource {
  /** The fields of the source: `spec.source`, or one of `spec.sources`. */
  readonly fields: Fields;
  /** The name of the application. */
  readonly application: string;
  /** The namespace that it is applied to; empty where nobody says. */
  readonly namespace: string;
  readonly environment: BuildEnvironment;
  /** The sources that have a name for others, by `$name`; absent where there is one source, not a list of them. */
  readonly references?: ReadonlyMap<string, Fields>;
  /** Whether a file of the folder brings parameters, which stand in no object then. */
  readonly hasParametersOfFile?: true;
}

/**
 * Returns the folder that stands for the repository of a source: empty for this one.
 *
 * @throws NotFollowedError where a source is of another repository that was not fetched, or of a commit that is not judged
 */
export function folderOfRepository(
  source: Fields,
  { isThisRepository, isFollowed, fetchedAt }: DeliveryContext,
): string {
  const url = source.text('repoURL');
  if (url === '') throw new NotFollowedError(source.at, 'its source has no repoURL');
  const revision = source.text('targetRevision');
  if (!isThisRepository(url)) {
    const fetched = fetchedAt(url, revision);
    if ('prefix' in fetched) return fetched.prefix;
    const reason = `its source is another repository, ${quoted(url)}: ${fetched.reason}`;
    throw new NotFollowedError([...source.at, 'repoURL'], reason);
  }
  if (isFollowed(revision)) return '';
  throw new NotFollowedError(
    [...source.at, 'targetRevision'],
    `its source is the revision ${quoted(revision)}, not the branch that is judged`,
  );
}

/** Where the revision of a source stands, else its address. */
export function revisionAt(source: Fields): Path {
  return [...source.at, source.text('targetRevision') === '' ? 'repoURL' : 'targetRevision'];
}
