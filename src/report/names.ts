import type { Place, Workload } from '../manifest/manifest.ts';
import { fileOfBy } from '../repository/gitops/gitops-object.ts';
import { inlineCode } from '../text/inline-code.ts';
import { plainOrCode } from '../text/markdown.ts';

/**
 * Returns `Deployment shop/web`, or `Deployment web` where the namespace is not known. For an object with several pods,
 * the place of the pod in the object follows. Not escaped for Markdown.
 */
export function workloadName({ identity: { kind, namespace, name }, podKey }: Workload): string {
  const pod = podKey === undefined ? '' : ` (${podKey})`;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}${pod}`;
}

/** Returns the kind, the name and the place of the pod, without the namespace, as Markdown. */
export function workloadTitle({ identity: { kind, name }, podKey }: Pick<Workload, 'identity' | 'podKey'>): string {
  const pod = podKey === undefined ? '' : ` (${inlineCode(podKey)})`;
  return `${plainOrCode(kind)} ${inlineCode(name)}${pod}`;
}

/** Returns `file:line` as code, in Markdown. */
export function placeCode({ file, line }: Pick<Place, 'file' | 'line'>): string {
  return inlineCode(`${file}:${line}`);
}

/** What tells what built a workload. */
type BuiltBy = Pick<Workload, 'via' | 'values' | 'release' | 'by'>;

/**
 * Names what built a workload: the folder of the root kustomization or of the chart, with the values files that it was
 * rendered with, and the object of a controller for which it is built; undefined for what is written so. Not escaped.
 */
export function builderName(workload: BuiltBy): string | undefined {
  return builderParts(workload)
    ?.map((part, index) => (index === 0 ? part : ` ${part}`))
    .join('');
}

/** The same as Markdown. */
export function builderCode(workload: BuiltBy): string | undefined {
  return builderParts(workload)
    ?.map((part) =>
      part.replace(
        /^(with |as |for )?(.*)$/s,
        (_, word: string | undefined, name: string) => `${word ?? ''}${inlineCode(name)}`,
      ),
    )
    .join(' ');
}

/** Names the values files and the release with which a chart made a workload, as Markdown; empty where none did. */
export function variantCode(workload: BuiltBy): string {
  const { via, ...variant } = workload;
  return via === undefined ? '' : (builderCode({ ...variant, via: '.' }) ?? '').slice('`.`'.length);
}

function builderParts({ via, values = [], release, by }: BuiltBy): string[] | undefined {
  if (via === undefined) return undefined;
  const object = by === undefined ? undefined : fileOfBy(by);
  return [
    via,
    ...values.filter((file) => file !== object).map((file) => `with ${file}`),
    ...(release === undefined ? [] : [`as ${release}`]),
    ...(by === undefined ? [] : [`for ${by}`]),
  ];
}
