import type { ChartDelivery, DeliveryContext, RemoteChartSource, ValuesSource } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';
import { helmParameters } from './helm-parameters.ts';
import type { ArgoSource } from './source.ts';
import type { ChartHome } from './value-files.ts';
import { valueFiles } from './value-files.ts';

/**
 * Returns where the chart of a source is fetched from: a repository of charts, which may be a registry without a scheme, or
 * an OCI artifact that is a chart. Undefined where the source is a folder of a git repository.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/oci/
 */
export function remoteChart(source: Fields): RemoteChartSource | undefined {
  const url = source.text('repoURL');
  const chart = source.text('chart');
  const version = source.text('targetRevision');
  const isArtifact = url.startsWith('oci://');
  if (chart === '' && !isArtifact) return undefined;
  if (url === '') throw new NotFollowedError(source.at, 'its source has no repoURL');
  const versionAt = [...source.at, version !== '' ? 'targetRevision' : chart !== '' ? 'chart' : 'repoURL'];
  if (chart !== '') {
    const repository = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url) ? url : `oci://${url}`;
    return { repository: repository.replace(/\/+$/, ''), name: chart, version, versionAt };
  }
  const path = source.text('path');
  const other = ['kustomize', 'directory', 'plugin'].find((key) => source.child(key).isThere);
  if (!['', '.', './'].includes(path) || other !== undefined)
    throw new NotFollowedError([...source.at, 'repoURL'], `its source is an OCI artifact, ${quoted(url)}`);
  const found = /^(oci:\/\/[^/]+(?:\/[^/]+)*)\/([^/]+)\/*$/.exec(url);
  if (found === null) throw new NotFollowedError([...source.at, 'repoURL'], `${quoted(url)} names no artifact`);
  const [, repository = '', name = ''] = found;
  return { repository, name, version, versionAt };
}

/**
 * Returns a chart as Argo CD installs it: values files, then the values that the object has itself, then single ones.
 * https://github.com/argoproj/argo-cd/blob/master/reposerver/repository/repository.go (helmTemplate)
 *
 * @param home of the chart; absent for a chart that is fetched as an archive
 */
export function chartDelivery(
  source: ArgoSource,
  chart: ChartDelivery['chart'],
  home: ChartHome | undefined,
  object: GitOpsObject,
  context: DeliveryContext,
): ChartDelivery {
  const { fields, application, namespace } = source;
  const helm = fields.child('helm');
  const version = helm.text('version');
  if (!['', '3', 'v3'].includes(version))
    throw new NotFollowedError([...helm.at, 'version'], `it asks for helm ${quoted(version)}`);
  const releaseNamespace = helm.text('namespace') || namespace;
  const kubeVersion = helm.text('kubeVersion');
  return {
    is: 'chart',
    object,
    chart,
    release: helm.text('releaseName') || application,
    ...(releaseNamespace !== '' && { namespace: releaseNamespace }),
    ...(namespace !== '' && namespace !== releaseNamespace && { defaultNamespace: namespace }),
    values: [...valueFiles(source, home, context), ...ownValues(helm, object)],
    ...helmParameters(source, home, context),
    postRenderers: [],
    apiVersions: helm.texts('apiVersions'),
    ...(kubeVersion !== '' && { kubeVersion }),
    // Argo CD takes tests for hooks of no phase of its own.
    isWithoutTests: true,
  };
}

/** The values in the object: a mapping goes before a text. */
function ownValues(helm: Fields, object: GitOpsObject): ValuesSource[] {
  const mapping = helm.child('valuesObject');
  if (mapping.isThere) return [{ is: 'mapping', object, at: mapping.at }];
  const text = helm.any('values');
  return text.asText() === '' ? [] : [{ is: 'text', object, at: text.at }];
}
