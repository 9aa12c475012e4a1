import type { Place } from '../../manifest/manifest.ts';
import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import type { Path } from '../../pss/pod/path.ts';

/**
 * An object by which a controller applies what stands elsewhere, or a source that it names: as its file has it, or as a
 * kustomization builds it.
 */
export interface GitOpsObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** The object as the controller gets it. Only `parts` tell where its fields stand. */
  readonly value: JsonMapping;
  /** The file that brings it, its document there, and the line of its `kind:`; 0 where that is not known, as in a template. */
  readonly file: string;
  readonly document: number;
  readonly line: number;
  /**
   * What it is made of, later ones on top: the object as its file has it, and the patches of the kustomization that builds
   * it. What they make together may be otherwise than `value`, where something else changes it, too.
   */
  readonly parts: readonly GitOpsPart[];
  /** What builds it; absent where it is applied as its file has it. */
  readonly built?: BuiltGitOpsObject;
  /** The files that a generator made it of, beside its own; absent where there are none. */
  readonly madeOf?: readonly string[];
}

/** What is known of an object that a kustomization builds. */
export interface BuiltGitOpsObject {
  /** Identifies the root kustomization: see `buildOf`. */
  readonly by: string;
  /** The files that say what the object is, apart from its own. */
  readonly files: readonly string[];
  /** The files whose texts the kustomization put under keys of `data`. */
  readonly dataFiles: ReadonlyMap<string, string>;
  /** Finds the place of a field that a patch sets; undefined where that is not known. */
  readonly locate: (path: Path) => Place | undefined;
}

/** A mapping of a file that an object is made of. */
export interface GitOpsPart {
  readonly file: string;
  /** The document of the file, from 0, and from its root to the mapping. */
  readonly document: number;
  readonly path: Path;
  readonly value: JsonMapping;
  /** The text of the document; ranges of nodes are relative to it. */
  readonly text: string;
  /** The text of the whole file; absent where only a part of it is known. */
  readonly fileText?: string;
  /** Returns the place of an offset in the text of the document. */
  readonly placeAt: (offset: number) => Place;
}

/** How an object is called in results, as `apps/prod/web.yaml#HelmRelease/web`. */
export function byOf({ file, kind, name }: Pick<GitOpsObject, 'file' | 'kind' | 'name'>): string {
  return `${file}#${kind}/${name}`;
}

/** Identifies an object among those of one side of a change, as it is called on both. */
export function keyOfObject(object: GitOpsObject): string {
  return JSON.stringify([byOf(object), object.namespace, object.built?.by]);
}

/** The file of an object by what it is called. */
export function fileOfBy(by: string): string {
  return by.slice(0, by.lastIndexOf('#'));
}
