import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Container, Pod, PodSpec } from '../../pss/pod/pod.ts';
import type { PodField } from '../manifest.ts';
import { decode } from '../types/decode.ts';
import { fieldOf } from '../yaml/walk.ts';
import type { FoundPod, FoundPods, PlacedMessage, PodFinder } from './found-pods.ts';
import type { Match, PathPattern } from './path-pattern.ts';
import { matchPattern } from './path-pattern.ts';

/** How the pods of a kind differ from those of Kubernetes. */
export interface PodsAtOptions {
  /** Whether the resource may have fields of its own inside the pod, so that an unknown field is no mistake. */
  readonly isOpen?: boolean;
  /** The name that the controller gives to a container without one. */
  readonly containerName?: string;
}

/**
 * Returns a finder of pods that the object holds as such: at the patterns are pod templates, or pod specs without one.
 */
export function podsAt(patterns: readonly PathPattern[], options: PodsAtOptions = {}): PodFinder {
  const hasOnePod = patterns.length === 1 && patterns[0]?.every((step) => 'key' in step);
  return (object, isJson): FoundPods => {
    const pods: FoundPod[] = [];
    const faults: PlacedMessage[] = [];
    for (const pattern of patterns) {
      const found = matchPattern(object, pattern);
      faults.push(...found.faults);
      for (const match of found.matches) {
        const reading = readPod(match, isJson, options);
        if ('message' in reading) faults.push(reading);
        else pods.push(hasOnePod ? reading : { ...reading, podKey: formatPath(match.named) });
      }
    }
    return { pods, faults, notes: [] };
  };
}

function readPod({ path, value }: Match, isJson: boolean, options: PodsAtOptions): FoundPod | PlacedMessage {
  const isSpec = fieldOf(value, 'containers') !== undefined && fieldOf(value, 'spec') === undefined;
  const decoding = decode(value, isSpec ? 'PodSpec' : 'PodTemplateSpec', isJson);
  if (decoding.fault !== undefined) return { ...decoding.fault, path: [...path, ...decoding.fault.path] };
  const decoded = (isSpec ? { spec: decoding.object } : decoding.object) as Pod;
  return {
    podPath: path,
    pod: options.containerName === undefined ? decoded : nameContainers(decoded, options.containerName),
    ...(isSpec && { fieldOf: fieldOfSpec(path) }),
    unknown: options.isOpen ? [] : decoding.unknown.map((field) => ({ ...field, path: [...path, ...field.path] })),
  };
}

function fieldOfSpec(podPath: Path): (path: Path) => PodField | undefined {
  return ([first, ...rest]) => (first === 'spec' ? { path: [...podPath, ...rest], isShared: false } : undefined);
}

/**
 * Names containers as Knative does.
 * https://github.com/knative/serving/blob/main/pkg/apis/serving/v1/revision_defaults.go
 */
function nameContainers(pod: Pod, name: string): Pod {
  const containers = pod.spec?.containers;
  if (containers === undefined) return pod;
  const spec: PodSpec = {
    ...pod.spec,
    containers: containers.map((container, index): Container => {
      if (container.name) return container;
      return { ...container, name: containers.length > 1 ? `${name}-${index}` : name };
    }),
  };
  return { ...pod, spec };
}
