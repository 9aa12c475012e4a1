import { containersOf } from '../../pss/pod/containers.ts';
import type { Container, Pod } from '../../pss/pod/pod.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import { freeNames } from './free-names.ts';
import { writtenPathsOf } from './written-paths.ts';

/** The names of what is added for a container. */
interface NewNames {
  /** Those of its volumes, by the path that it writes. */
  readonly volumes: ReadonlyMap<string, string>;
  /** That of an init container which copies files into them. */
  readonly copying: string;
}

/** The names by pod: every fix asks for some of them. */
const NAMES = new WeakMap<Pod, ReadonlyMap<Container, NewNames>>();

/**
 * Returns the names of what is added for a container. A volume is called like its path: `var-cache-nginx`. Where the pod
 * has other containers, or a volume of that name, the container’s name is before it: what containers write, they do not
 * share.
 */
export function newNames(pod: Pod, container: ContainedContainer): NewNames {
  const names = NAMES.get(pod) ?? namesIn(pod);
  NAMES.set(pod, names);
  return names.get(container) ?? { volumes: new Map(), copying: '' };
}

function namesIn(pod: Pod): ReadonlyMap<Container, NewNames> {
  const all = containersOf(pod);
  const containers = all.filter(({ path }) => path[1] !== 'ephemeralContainers');
  // A StatefulSet’s claims are volumes of the pod, too: the mounts alone name them here.
  const mounted = containers.flatMap(({ container }: { readonly container: ContainedContainer }) =>
    (container.volumeMounts ?? []).map(({ name = '' }) => name),
  );
  const volumeName = freeNames([...(pod.spec?.volumes ?? []).map(({ name = '' }) => name), ...mounted]);
  const containerName = freeNames(all.map(({ name }) => name));
  return new Map(
    containers.map(({ container, name }) => {
      const { writes, revealed } = writtenPathsOf(container);
      const volumes = [...writes, ...revealed].map(({ path }): [string, string] => {
        const long = `${name}-${path}`;
        return [path, containers.length === 1 ? volumeName(path, long) : volumeName(long)];
      });
      return [container, { volumes: new Map(volumes), copying: containerName(`${name}-copy-files`) }];
    }),
  );
}
