import { gitChartOf } from '../../fetch/git-base.ts';
import { resolvePath, staysInRoot } from '../../paths.ts';
import type { Delivery, DeliveryContext, FolderDelivery, RemoteChartSource } from '../delivery.ts';
import { hasFolder } from '../folder-index.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { chartDelivery, remoteChart } from './chart-delivery.ts';
import { directoryFiles } from './directory-files.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';
import { kustomizeOptions } from './kustomize-options.ts';
import type { ArgoSource } from './source.ts';
import { folderOfRepository, revisionAt } from './source.ts';
import { withOverrides } from './source-overrides.ts';

/** What renders a source, by the key of its options. */
type SourceType = 'kustomize' | 'helm' | 'directory' | 'plugin';

const TYPES: readonly SourceType[] = ['kustomize', 'helm', 'directory', 'plugin'];

/**
 * Returns what Argo CD makes of one source.
 *
 * @throws NotFollowedError where that is not followed
 */
export function sourceDeliveries(written: ArgoSource, object: GitOpsObject, context: DeliveryContext): Delivery[] {
  const remote = remoteChart(written.fields);
  if (remote !== undefined) return [chartDelivery(written, remote, undefined, object, context)];
  const prefix = folderOfRepository(written.fields, context);
  const folder = folderOfSource(written.fields, prefix, context);
  const source = withOverrides(written, folder, context);
  const { fields } = source;
  const type = typeOf(fields, folder, context);
  if (type === 'plugin') throw new NotFollowedError(fields.any('plugin').at, 'a plugin renders it');
  if (type === 'helm') {
    const chart = prefix === '' ? { folder } : fetchedChart(fields);
    const isThere = prefix !== '' || context.charts.has(folder);
    if (chart !== undefined && isThere)
      return [chartDelivery(source, chart, { root: prefix, folder }, object, context)];
    throw new NotFollowedError([...fields.at, 'path'], `the folder ${quoted(folder)} holds no chart`);
  }
  const deliveries =
    type === 'kustomize' ? [kustomized(source, folder, object, context)] : plain(source, folder, object, context);
  const origin = { prefix, object, at: revisionAt(fields) };
  return prefix === '' ? deliveries : deliveries.map((each) => (each.is === 'folder' ? { ...each, origin } : each));
}

/**
 * Returns the folder of a source.
 * https://github.com/argoproj/argo-cd/blob/master/util/app/path/path.go
 */
function folderOfSource(source: Fields, prefix: string, { paths }: DeliveryContext): string {
  const at = [...source.at, 'path'];
  const path = source.text('path');
  if (path === '' && source.text('ref') === '')
    throw new NotFollowedError(source.at, 'its source has neither a path nor a chart');
  if (path.startsWith('/')) throw new NotFollowedError(at, `its path ${quoted(path)} is absolute`);
  if (!staysInRoot('', path)) throw new NotFollowedError(at, `its path ${quoted(path)} leads out of the repository`);
  const folder = resolvePath(prefix, path);
  if (hasFolder(paths, folder)) return folder;
  const isFile = paths.has(folder);
  throw new NotFollowedError(at, `its path ${quoted(path)} ${isFile ? 'is a file' : 'does not exist'}`);
}

/**
 * Finds what renders a source: that which it has options for, else what the folder holds. Argo CD goes through the files by
 * their names, and the last that decides is a kustomization, behind a `Chart.yaml`.
 * https://github.com/argoproj/argo-cd/blob/master/util/app/discovery/discovery.go
 */
function typeOf(source: Fields, folder: string, { paths, isKustomized }: DeliveryContext): SourceType {
  const [type, ...others] = TYPES.filter((key) => source.child(key).isThere);
  if (others.length > 0)
    throw new NotFollowedError(source.at, `its source has options for several tools: ${[type, ...others].join(', ')}`);
  if (type !== undefined) return type;
  if (isKustomized(folder)) return 'kustomize';
  return paths.has(resolvePath(folder, 'Chart.yaml')) ? 'helm' : 'directory';
}

function kustomized(
  source: ArgoSource,
  folder: string,
  object: GitOpsObject,
  { paths, isKustomized }: DeliveryContext,
): FolderDelivery {
  const { fields, environment } = source;
  if (!isKustomized(folder))
    throw new NotFollowedError([...fields.at, 'path'], `the folder ${quoted(folder)} has no kustomization`);
  const changes = kustomizeOptions(fields.child('kustomize'), folder, environment, paths);
  return { is: 'folder', object, folder, changes, ...inNamespace(source) };
}

function plain(source: ArgoSource, folder: string, object: GitOpsObject, context: DeliveryContext): Delivery[] {
  const directory = source.fields.child('directory');
  const { manifests, jsonnet } = directoryFiles(directory, folder, context);
  const [program] = jsonnet;
  const at = directory.isThere ? directory.at : [...source.fields.at, 'path'];
  return [
    { is: 'folder', object, folder, changes: { keys: {} }, directory: { paths: manifests }, ...inNamespace(source) },
    ...(program === undefined
      ? []
      : [{ is: 'none' as const, object, at, reason: `jsonnet makes it: ${quoted(program)}` }]),
  ];
}

function inNamespace({ namespace }: ArgoSource): Pick<FolderDelivery, 'defaultNamespace'> {
  return namespace === '' ? {} : { defaultNamespace: namespace };
}

/** A chart in a folder of another repository. */
function fetchedChart(source: Fields): RemoteChartSource | undefined {
  const [url, revision, path] = [source.text('repoURL'), source.text('targetRevision'), source.text('path')];
  const chart = gitChartOf(url, revision, path);
  return chart && { ...chart, versionAt: revisionAt(source) };
}
