import type { Location, Workload } from '../../manifest/manifest.ts';
import type { Path } from '../../pss/pod/path.ts';
import { isSameValue, valueAt } from '../../pss/pod/same-value.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { counterpartPath } from './counterpart-path.ts';

/** Where an object that was built comes from. */
export interface BuiltPlace {
  /** The folder of the root kustomization, `.` for the root of the repository. */
  readonly via: string;
  /** The root's kustomization file. */
  readonly root: string;
  /** See `Workload.build` and `Workload.by`. */
  readonly build: string;
  readonly by?: string;
  /** The namespace of objects that have none; absent where nobody says. */
  readonly defaultNamespace?: string;
  /** The file that brings the object, or the kustomization that generates it. */
  readonly file: string;
  /** The document's position in the file, from 0. */
  readonly document: number;
  /** The line of its `kind:` key; 1 where it is generated. */
  readonly line: number;
  /** The workload as the file has it; absent where that has none. */
  readonly original?: Workload;
}

/** Makes the workload that a tool built: its fields stand in the file that brings it, as far as that has them alike. */
export function builtWorkload(built: Workload, place: BuiltPlace): Workload {
  const { original, file, document, line, via, root, build, by, defaultNamespace } = place;
  const pathIn = (path: Path): Path | undefined =>
    original === undefined ? undefined : pathLike(path, built, original);
  return {
    ...built,
    identity: { ...(defaultNamespace === undefined ? {} : { namespace: defaultNamespace }), ...built.identity },
    file,
    document,
    objectPath: original?.objectPath ?? [],
    line,
    via,
    deployedBy: root,
    build,
    ...(by === undefined ? {} : { by }),
    ...(original === undefined ? {} : { written: original }),
    locateNamespace: () => original?.locateNamespace?.(),
    locate: (path): Location => {
      const there = pathIn(path);
      if (original !== undefined && there !== undefined) return original.locate(there);
      return { file: root, line: 1, column: 1, doubt: UNKNOWN_SETTER };
    },
    editAt: (path) => {
      const there = pathIn(path);
      if (original !== undefined && there !== undefined) return original.editAt(there);
      return { reason: `${inlineCode(root)} builds this pod, and which of its files sets the field is not known` };
    },
  };
}

/** Why the place of a field is not known, where the file that brings the object does not have it so. */
export const UNKNOWN_SETTER = 'which of the files that the kustomization builds of sets this field is not known';

/** The path of a field in the pod as written; undefined where that has another value there. */
function pathLike(path: Path, { pod }: Workload, { pod: written }: Workload): Path | undefined {
  const there = counterpartPath(path, pod, written);
  if (there === undefined || !isSameValue(valueAt(pod, path), valueAt(written, there))) return undefined;
  return there;
}
