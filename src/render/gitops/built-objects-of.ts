import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import { fieldOf, scalarText, stepAt } from '../../manifest/yaml/walk.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { identityOf, isKnown } from '../../repository/gitops/find-objects.ts';
import { substitutedText } from '../../repository/gitops/flux/substitute-output.ts';
import type { BuiltGitOpsObject, GitOpsObject, GitOpsPart } from '../../repository/gitops/gitops-object.ts';
import { byOf } from '../../repository/gitops/gitops-object.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf, factsOf } from '../../repository/kustomize/reach/reach.ts';
import { settersOf } from '../../repository/kustomize/setters/setters-of.ts';
import { objectsIn } from '../kustomize/setters/objects-in.ts';

/** A root that was built, for the objects in it. */
export interface BuiltObjects {
  readonly reach: Reach;
  readonly output: string;
  readonly contents: ReadonlyMap<string, Content>;
}

/** The fields that values and patches stand in. */
const HOLDERS = [['spec', 'values'], ['spec']];

/**
 * Returns the objects of controllers that a root builds, with what each is made of: the object in its file, and the patches
 * that change it.
 *
 * @param written the objects as their files have them
 */
export function builtObjectsOf(
  { reach, output, contents }: BuiltObjects,
  written: readonly GitOpsObject[],
  facts: RepositoryFacts,
): GitOpsObject[] {
  const own = written.filter(({ file }) => reach.resources.has(file)).map((object) => namedIn(object, reach));
  const textOf = (path: string): string | undefined => textOfContent(contents.get(path));
  const setters = settersOf(factsOf(reach, facts), reach, textOf);
  const home = homeOf(reach);
  const files = [...reach.kustomizations, ...reach.parts, ...reach.contents, ...(reach.applied?.files ?? [])];
  return objectsIn(output).flatMap((value): GitOpsObject[] => {
    const identity = identityOf(value);
    if (!isKnown(identity.apiVersion, identity.kind)) return [];
    const original = originalOf(identity, own);
    const patches = setters.flatMap((setter): GitOpsPart[] => {
      for (const path of HOLDERS) {
        const names = [identity.name, original?.name ?? identity.name];
        const place = setter.placeOf({ object: value, names, path, isBrought: false });
        const address = place?.addressOf?.(path);
        if (place?.text?.file === undefined || address === undefined) continue;
        const { text, file } = place.text;
        const document = readDocuments(text, undefined, 'kustomize').find(({ index }) => index === address.document);
        const at = address.path.slice(0, address.path.length - path.length);
        const mapping = document?.value && (at.length === 0 ? document.value : stepAt(document.value, at)?.value);
        if (document === undefined || mapping?.kind !== 'mapping') continue;
        const { placeAt } = place.text;
        const part = { file, document: document.index, path: at, value: mapping, text: document.text };
        return [{ ...part, placeAt: (offset) => placeAt(document.offset + offset) }];
      }
      return [];
    });
    const from = original ?? { file: home.file, document: 0, line: home.line, parts: [] };
    const by = environmentOf(reach, byOf({ ...identity, file: from.file }));
    const locate: BuiltGitOpsObject['locate'] = (path) => {
      const names = [identity.name, original?.name ?? identity.name];
      const field = { object: value, names, path, isBrought: false };
      return setters.flatMap((setter) => setter.placeOf(field)?.location ?? []).at(-1);
    };
    const built = { files, dataFiles: dataFilesOf(value, reach, textOf), locate };
    return [
      {
        ...identity,
        value,
        file: from.file,
        document: from.document,
        line: from.line,
        parts: [...from.parts, ...patches],
        ...(by === undefined ? {} : { built: { ...built, by } }),
      },
    ];
  });
}

/** An object of a file by the name that it has with the variables of a root. */
interface NamedOriginal extends Pick<GitOpsObject, 'kind' | 'name' | 'namespace'> {
  readonly object: GitOpsObject;
}

function namedIn(object: GitOpsObject, { applied }: Reach): NamedOriginal {
  const { kind, namespace } = object;
  const name = applied === undefined ? object.name : substitutedText(object.name, applied.delivery);
  return { object, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/**
 * The object as its file has it: the one of its name, else one whose name was made longer. Of several with one name it is
 * that of the namespace, else one without.
 */
function originalOf(
  { kind, name, namespace }: Pick<GitOpsObject, 'kind' | 'name' | 'namespace'>,
  written: readonly NamedOriginal[],
): GitOpsObject | undefined {
  const alike = written.filter((object) => object.kind === kind);
  const longest = alike
    .filter((object) => object.name !== '' && name.includes(object.name))
    .reduce((length, object) => Math.max(length, object.name.length), 0);
  const named = alike.filter((object) => object.name === name);
  const others = alike.filter((object) => object.name.length === longest && longest > 0 && name.includes(object.name));
  const found = named.length > 0 ? named : others;
  const original =
    found.find((object) => object.namespace === namespace) ??
    found.find((object) => object.namespace === undefined) ??
    found[0];
  return original?.object;
}

/** What an object is built by; an object that applies the very folder that it stands in is as if it were not built. */
function environmentOf(reach: Reach, by: string): string | undefined {
  return reach.applied?.by === by ? reach.applied.delivery.object.built?.by : buildOf(reach);
}

/** The place of what a root generates. */
function homeOf({ root, applied }: Reach): { readonly file: string; readonly line: number } {
  return applied?.isMade ? applied.delivery.object : { file: root, line: 1 };
}

/** The files whose texts are under keys of `data`: a generator puts them there as they are. */
function dataFilesOf(
  value: JsonMapping,
  { contents, parts }: Reach,
  textOf: (path: string) => string | undefined,
): Map<string, string> {
  const data = fieldOf(value, 'data')?.value;
  if (data?.kind !== 'mapping') return new Map();
  const files = new Map([...contents, ...parts].map((path) => [textOf(path), path]));
  return new Map(
    [...data.entries.values()].flatMap(({ name, value: held }) => {
      const path = files.get(scalarText(held));
      return path === undefined || scalarText(held) === undefined ? [] : [[name, path] as const];
    }),
  );
}
