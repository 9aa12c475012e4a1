import type { FoundObject } from '../../manifest/objects/found-object.ts';
import { isOfKind, nameOfObject, namespaceOfObject } from '../../manifest/objects/found-object.ts';
import { fieldOf } from '../../manifest/yaml/walk.ts';
import { groupBy } from '../../text/group-by.ts';
import type { SeccompProfileContent } from './read-profile.ts';
import { profileContentOf, readSeccompProfile } from './read-profile.ts';

/** A seccomp profile of the repository. */
export interface KnownProfile {
  readonly file: string;
  /** Of an object the line of its `kind:`; a file is meant as a whole. */
  readonly line?: number;
  /** Who brings it to the node: `SeccompProfile web` of the operator; absent where the repository has the file alone. */
  readonly by?: string;
  readonly content: SeccompProfileContent;
}

const GROUP = 'security-profiles-operator.x-k8s.io';

/**
 * Returns a function that finds a profile of the repository by the `localhostProfile` of a pod; undefined where it has
 * none.
 *
 * A file counts where its path ends like `localhostProfile`: where the kubelet has its profiles, and so what leads there,
 * is not in the manifest. Of several such files the shortest path counts.
 *
 * @param objects those of the repository; only SeccompProfiles matter
 * @param files the texts of the repository's JSON files, by path
 */
export function seccompProfilesIn(
  objects: readonly FoundObject[],
  files: ReadonlyMap<string, string>,
): (localhostProfile: string) => KnownProfile | undefined {
  const ofOperator = new Map(objects.flatMap(pathsOfObject));
  const shortestFirst = [...files.keys()].sort((a, b) => a.length - b.length);
  const byName = groupBy(shortestFirst, baseName);
  return (localhostProfile) => {
    const object = ofOperator.get(localhostProfile);
    if (object !== undefined) return object;
    const named = byName.get(baseName(localhostProfile)) ?? [];
    const file = named.find((path) => path === localhostProfile || path.endsWith(`/${localhostProfile}`));
    const text = file === undefined ? undefined : files.get(file);
    return file === undefined || text === undefined ? undefined : { file, content: readSeccompProfile(text) };
  };
}

/**
 * The paths below the kubelet's folder to which the security profiles operator writes a profile: older versions with
 * its namespace, newer ones, whose profiles belong to the whole cluster, without.
 * https://github.com/kubernetes-sigs/security-profiles-operator/blob/main/installation-usage.md
 */
function pathsOfObject(object: FoundObject): (readonly [string, KnownProfile])[] {
  if (!isOfKind(object, GROUP, ['SeccompProfile'])) return [];
  const { file, line } = object;
  const name = nameOfObject(object);
  const content = profileContentOf(fieldOf(object.value, 'spec')?.value);
  const profile: KnownProfile = { file, line, by: `SeccompProfile ${name}`, content };
  const paths = [`operator/${name}.json`, `operator/${namespaceOfObject(object) ?? 'default'}/${name}.json`];
  return paths.map((path) => [path, profile]);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
