import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import { canSkip } from '../../manifest/kinds/skip-document.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { childOf, fieldOf, scalarText, textOf } from '../../manifest/yaml/walk.ts';
import { ORIGIN } from '../built/built-objects.ts';

/** Where a rendered object says that it comes from. */
export interface Claim {
  /** `helm`: in the comment `# Source:`. `kustomize`: in the annotation of its origin. */
  readonly by: 'helm' | 'kustomize';
  /** Of Helm from the chart's name on (`web/templates/deploy.yaml`); of kustomize from the folder that was built. */
  readonly path: string;
}

/** Matches the comment in which Helm names the template of a document. */
const SOURCE = /^# Source: (.+)$/m;

/** Returns a function that tells where a workload of a rendered text says that it comes from. */
export function claimsIn(text: string, podSpecs: PodSpecs): (workload: Workload) => Claim | undefined {
  if (!text.includes(ORIGIN) && !SOURCE.test(text)) return () => undefined;
  const documents = new Map(
    readDocuments(text, (document) => canSkip(document, podSpecs)).map((document) => [document.index, document]),
  );
  return ({ document: index, objectPath }) => {
    const document = documents.get(index);
    const object = objectPath.reduce<JsonValue | undefined>(childOf, document?.value);
    const origin = originOf(object);
    if (origin !== undefined) return { by: 'kustomize', path: origin };
    const source = document && SOURCE.exec(document.text)?.[1]?.trim();
    return source === undefined ? undefined : { by: 'helm', path: source };
  };
}

/** The file that kustomize took an object of; undefined where it is of another repository, or generated. */
function originOf(object: JsonValue | undefined): string | undefined {
  const annotations = fieldOf(fieldOf(object, 'metadata')?.value, 'annotations')?.value;
  const text = textOf(annotations, ORIGIN);
  const origin = text === '' ? undefined : readDocuments(text)[0]?.value;
  return fieldOf(origin, 'repo') === undefined ? scalarText(fieldOf(origin, 'path')?.value) : undefined;
}
