import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf } from '../../repository/kustomize/reach/reach.ts';
import { folderOf } from '../../repository/paths.ts';
import type { Settings } from '../../target/settings.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import { runTool } from '../tool/run-tool.ts';
import { SandboxError, withSandbox } from '../tool/with-sandbox.ts';
import type { Tools } from './find-tools.ts';
import type { PreparedRoot } from './prepare-root.ts';

/** The folder of the sandbox that has the repository's files. */
export const TREE = 'tree';

/** The folder beside it in which a kustomization stands around each root: `wrappers/0`. */
export const WRAPPERS = 'wrappers';

/** The folder with those that ask for origins. */
const ORIGINS = 'origins';

/** A root that is ready to be built. */
export interface ReadyRoot {
  readonly reach: Reach;
  readonly prepared: PreparedRoot;
  /** All that it is built of: see `buildKey`. */
  readonly key: string;
}

/** Builds one of the roots that a sandbox holds. */
export interface BuildRoot {
  readonly build: (root: ReadyRoot) => Promise<ToolRun>;
  /** Builds it so that each object says where it comes from: of many patches, that takes a hundred times as long. */
  readonly buildWithOrigins: (root: ReadyRoot) => Promise<ToolRun>;
}

/** With what, and how, roots are built. */
export interface BuildOptions extends Tools {
  readonly settings: Settings['kustomize'];
}

/**
 * Writes the files of roots to a fresh folder, in which they can be built. Around each root stands another kustomization,
 * which keeps the objects in their order, and a second one that asks for the origin of each; the words of a refusal are
 * those without it. Where the files cannot be written, no root is built, and each gets the reason.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/buildmetadata/
 *
 * @param roots no two of them may have another text for one file: see `batchesOf`
 */
export async function withRoots<T>(
  roots: readonly ReadyRoot[],
  options: BuildOptions,
  use: (build: BuildRoot) => Promise<T>,
): Promise<T> {
  const files = new Map(
    roots.flatMap(({ prepared }) => [...prepared.files]).map(([path, bytes]) => [inTree(path), bytes]),
  );
  const links = new Map(roots.flatMap(({ prepared }) => [...prepared.links]).map(([path, to]) => [inTree(path), to]));
  const numbers = new Map(roots.map(({ reach }, index) => [buildOf(reach), index]));
  for (const [index, { reach }] of roots.entries()) {
    const { root } = reach;
    files.set(`${WRAPPERS}/${index}/kustomization.yaml`, wrapperOf(root, {}));
    files.set(`${ORIGINS}/${index}/kustomization.yaml`, wrapperOf(root, { buildMetadata: ['originAnnotations'] }));
  }
  const { tool } = options;
  try {
    return await withSandbox(
      files,
      (sandbox) => {
        const build = (folder: string, reach: Reach): Promise<ToolRun> =>
          runTool(tool.path, [...tool.build, ...flagsOf(options, reach), folder], { folder: `${sandbox}/${TREE}` });
        return use({
          build: async ({ reach }) => {
            const run = await build(`../${WRAPPERS}/${numbers.get(buildOf(reach))}`, reach);
            return 'error' in run && run.why === 'refused' ? build(`./${folderOf(reach.root)}`, reach) : run;
          },
          buildWithOrigins: ({ reach }) => build(`../${ORIGINS}/${numbers.get(buildOf(reach))}`, reach),
        });
      },
      links,
    );
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    const { message } = error;
    const run: ToolRun = { error: message.replaceAll(`"${TREE}/`, '"'), why: 'start' };
    return use({ build: async () => run, buildWithOrigins: async () => run });
  }
}

/** https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/kustomize/commands/build/build.go */
function flagsOf({ helm, settings: { loadRestrictor, enableHelm } }: BuildOptions, { applied }: Reach): string[] {
  const isUnrestricted = loadRestrictor === 'none' || applied?.delivery.isUnrestricted === true;
  return [
    ...(isUnrestricted ? ['--load-restrictor', 'LoadRestrictionsNone'] : []),
    ...(enableHelm ? ['--enable-helm', ...(helm === undefined ? [] : ['--helm-command', helm])] : []),
  ];
}

function inTree(path: string): string {
  return `${TREE}/${path}`;
}

/** A kustomization around a root; JSON is YAML, too. */
function wrapperOf(root: string, more: Readonly<Record<string, unknown>>): Uint8Array {
  const folder = folderOf(root);
  const kustomization = {
    resources: [`../../${folder === '' ? TREE : inTree(folder)}`],
    ...more,
    sortOptions: { order: 'fifo' },
  };
  return new TextEncoder().encode(JSON.stringify(kustomization));
}

/**
 * Divides roots so that those together have the same text for each file: what is left out of a plugin stays where another
 * root takes the same file for a resource.
 */
export function batchesOf(roots: readonly ReadyRoot[]): readonly (readonly ReadyRoot[])[] {
  const batches: { readonly roots: ReadyRoot[]; readonly files: Map<string, Uint8Array> }[] = [];
  for (const root of roots) {
    const { files } = root.prepared;
    const isAlike = (others: ReadonlyMap<string, Uint8Array>): boolean =>
      [...files].every(([path, bytes]) => isSame(others.get(path) ?? bytes, bytes));
    let batch = batches.find((candidate) => isAlike(candidate.files));
    if (batch === undefined) {
      batch = { roots: [], files: new Map() };
      batches.push(batch);
    }
    batch.roots.push(root);
    for (const [path, bytes] of files) batch.files.set(path, bytes);
  }
  return batches.map((batch) => batch.roots);
}

/** Most are the same array: only what is altered, or stands in, is one of its own for each root. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || Buffer.compare(a, b) === 0;
}
