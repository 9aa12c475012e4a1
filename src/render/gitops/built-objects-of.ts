import { textOfContent } from '../../manifest/content.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import { childOf, fieldOf, scalarText } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { identityOf, isKnown } from '../../repository/gitops/find-objects.ts';
import { substitutedText } from '../../repository/gitops/flux/substitute-output.ts';
import type { BuiltGitOpsObject, GitOpsObject, GitOpsPart } from '../../repository/gitops/gitops-object.ts';
import { byOf } from '../../repository/gitops/gitops-object.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf, factsOf } from '../../repository/kustomize/reach/reach.ts';
import type { BuiltField, Setter } from '../../repository/kustomize/setters/setter.ts';
import { settersOf } from '../../repository/kustomize/setters/setters-of.ts';
import type { PlacedText } from '../../repository/kustomize/setters/text-in.ts';
import { entryPlace } from '../kustomize/entry-places.ts';
import type { BuiltObjects } from '../kustomize/root-build.ts';
import { objectsIn } from '../kustomize/setters/objects-in.ts';
import { lazily } from '../lazily.ts';

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
  const fileOfText = lazily(() => new Map([...reach.contents, ...reach.parts].map((path) => [textOf(path), path])));
  return objectsIn(output).flatMap((value): GitOpsObject[] => {
    const identity = identityOf(value);
    if (!isKnown(identity.apiVersion, identity.kind)) return [];
    const original = originalOf(identity, own);
    const field = { object: value, names: [identity.name, original?.name ?? identity.name], isBrought: false };
    const patches = setters.flatMap((setter) => patchBy(setter, field) ?? []);
    const from = original ?? { file: home.file, document: 0, line: home.line, parts: [] };
    const by = environmentOf(reach, byOf({ ...identity, file: from.file }));
    const locate: BuiltGitOpsObject['locate'] = (path) =>
      setters.flatMap((setter) => setter.placeOf({ ...field, path })?.location ?? []).at(-1);
    const built = { files, dataFiles: dataFilesOf(value, fileOfText), locate };
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

/** What a patch changes of an object, as a part of it; undefined where it changes nothing of what values stand in. */
function patchBy(setter: Setter, field: Omit<BuiltField, 'path'>): GitOpsPart | undefined {
  for (const path of HOLDERS) {
    const place = setter.placeOf({ ...field, path });
    const address = place?.addressOf?.(path);
    const part = address && partIn(place?.text, address.document, address.path.slice(0, -path.length));
    if (part !== undefined) return part;
  }
  return undefined;
}

/** The mapping at a path of a document of a file, as a part; undefined where there is none, or the text is of no file. */
function partIn(placed: PlacedText | undefined, index: number, path: Path): GitOpsPart | undefined {
  if (placed?.file === undefined) return undefined;
  const { text, file, placeAt } = placed;
  const document = readDocuments(text, undefined, 'kustomize').find((each) => each.index === index);
  const value = path.reduce(childOf, document?.value);
  if (document === undefined || value?.kind !== 'mapping') return undefined;
  return {
    file,
    document: index,
    path,
    value,
    text: document.text,
    placeAt: (offset) => placeAt(document.offset + offset),
  };
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

/** The place of what a root generates, or takes from another repository. */
function homeOf(reach: Reach): { readonly file: string; readonly line: number } {
  const { root, applied } = reach;
  return entryPlace(reach, root) ?? (applied?.isMade ? applied.delivery.object : { file: root, line: 1 });
}

/**
 * The files whose texts are under keys of `data`: a generator puts them there as they are.
 *
 * @param fileOfText the files of the root by their texts
 */
function dataFilesOf(
  value: JsonMapping,
  fileOfText: () => ReadonlyMap<string | undefined, string>,
): Map<string, string> {
  const data = fieldOf(value, 'data')?.value;
  if (data?.kind !== 'mapping') return new Map();
  return new Map(
    [...data.entries.values()].flatMap(({ name, value: held }) => {
      const text = scalarText(held);
      const path = text === undefined ? undefined : fileOfText().get(text);
      return path === undefined ? [] : [[name, path] as const];
    }),
  );
}
