import { rememberLast } from '../../text/remember-last.ts';
import type { Path } from './path.ts';
import type { Container, Pod } from './pod.ts';

/** The lists of containers in a pod's spec, in the order in which upstream visits them. */
export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** A container, and where it stands in the pod. */
export interface PlacedContainer {
  readonly container: Container;
  readonly name: string;
  /** From the pod: `['spec', 'containers', 0]`. */
  readonly path: Path;
  /** The container as the subject of violations: one value for all of them, as a pod may have thousands. */
  readonly subject: { readonly kind: 'container'; readonly name: string; readonly path: Path };
}

/**
 * Lists every container of a pod: init containers, then containers, then ephemeral containers.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/visitor.go
 */
export const containersOf: (pod: Pod) => readonly PlacedContainer[] = rememberLast((pod: Pod) =>
  CONTAINER_LISTS.flatMap((list) =>
    (pod.spec?.[list] ?? []).map((container, index) => placed(container, ['spec', list, index])),
  ),
);

function placed(container: Container, path: Path): PlacedContainer {
  const { name = '' } = container;
  return { container, name, path, subject: { kind: 'container', name, path } };
}
