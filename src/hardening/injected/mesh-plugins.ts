import type { FoundObject } from '../../manifest/objects/found-object.ts';
import { isOfKind, itemsIn, nameOfObject, valueIn } from '../../manifest/objects/found-object.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';

/** A mesh whose network plugin does on the node what an init container with `NET_ADMIN` does else. */
export type Mesh = 'istio' | 'linkerd' | 'consul';

/** A network plugin of a mesh, and what of the repository says that it is there. */
export interface MeshPlugin {
  readonly mesh: Mesh;
  readonly file: string;
  readonly line: number;
}

/** The DaemonSets of the plugins, by their names in the makers' charts. */
const DAEMON_SETS: Readonly<Record<string, Mesh>> = {
  'istio-cni-node': 'istio',
  'linkerd-cni': 'linkerd',
  'consul-cni': 'consul',
  'consul-consul-cni': 'consul',
};

/** The charts that install nothing else. */
const CHARTS: Readonly<Record<string, Mesh>> = { cni: 'istio', 'istio-cni': 'istio', 'linkerd2-cni': 'linkerd' };

/** Values by which charts leave the init container to the plugin. */
const VALUES: readonly (readonly [Mesh, readonly string[]])[] = [
  ['istio', ['pilot', 'cni', 'enabled']],
  ['istio', ['istio_cni', 'enabled']],
  ['linkerd', ['cniEnabled']],
  ['consul', ['connectInject', 'cni', 'enabled']],
];

/**
 * Lists the network plugins of meshes that a repository installs: as DaemonSets, by the operators of Istio, or as charts
 * of Flux and Argo CD.
 * https://istio.io/latest/docs/setup/additional-setup/cni/
 * https://linkerd.io/2/features/cni/
 * https://developer.hashicorp.com/consul/docs/k8s/connect/transparent-proxy/enable-transparent-proxy
 */
export function meshPluginsIn(objects: readonly FoundObject[]): MeshPlugin[] {
  return objects.flatMap((object) => {
    const { file, line } = object;
    return [...new Set(meshesOf(object))].map((mesh) => ({ mesh, file, line }));
  });
}

function meshesOf(object: FoundObject): readonly Mesh[] {
  const spec = fieldOf(object.value, 'spec')?.value;
  if (isOfKind(object, 'apps', ['DaemonSet'])) return named(DAEMON_SETS, nameOfObject(object));
  if (isOfKind(object, 'sailoperator.io', ['IstioCNI'])) return ['istio'];
  if (isOfKind(object, 'install.istio.io', ['IstioOperator'])) {
    return isTrue(valueIn(spec, ['components', 'cni', 'enabled'])) ? ['istio'] : [];
  }
  if (isOfKind(object, 'helm.toolkit.fluxcd.io', ['HelmRelease'])) {
    const values = fieldOf(spec, 'values')?.value;
    const byValues = VALUES.flatMap(([mesh, path]) => (isTrue(valueIn(values, path)) ? [mesh] : []));
    return [...named(CHARTS, textOf(valueIn(spec, ['chart', 'spec']), 'chart')), ...byValues];
  }
  if (!isOfKind(object, 'argoproj.io', ['Application'])) return [];
  const sources = [valueIn(spec, ['source']), ...itemsIn(spec, ['sources'])];
  return sources.flatMap((source) => named(CHARTS, textOf(source, 'chart')));
}

function named(names: Readonly<Record<string, Mesh>>, name: string): Mesh[] {
  const mesh = Object.hasOwn(names, name) ? names[name] : undefined;
  return mesh === undefined ? [] : [mesh];
}

function isTrue(value: JsonValue | undefined): boolean {
  return value?.kind === 'scalar' && value.value === true;
}
