import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import { readSingleDocument } from '../../manifest/yaml/read-single-document.ts';
import { textOf } from '../../manifest/yaml/walk.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { folderOf, resolvePath, staysInRoot } from '../../repository/paths.ts';
import type { Tree } from '../../source/tree.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { NamedObject } from '../built/named-object.ts';
import { kindKey } from '../built/named-object.ts';
import type { OriginalFile } from '../built/originals.ts';
import { readOriginal } from '../built/originals.ts';
import type { Claim } from './claims.ts';

/** The repository in which rendered objects say that they have their files. */
export interface ClaimedTree {
  readonly tree: Tree;
  readonly facts: Pick<RepositoryFacts, 'charts' | 'kustomizations'>;
  readonly podSpecs: PodSpecs;
}

/** The files of the repository that rendered objects come from. */
export interface ClaimedFiles {
  /** Finds the file of an object; undefined where the repository has none, or several that it may be. */
  readonly fileOf: (claim: Claim, object: NamedObject) => string | undefined;
  /** Reads such a file as a manifest; undefined for a template with actions, which is none. */
  readonly originalOf: (file: string) => OriginalFile | undefined;
  /** The `Chart.yaml` of the charts that rendered objects are of. */
  readonly charts: ReadonlySet<string>;
}

/** Reads the files of the repository that claims may mean. */
export async function readClaimed(claims: readonly Claim[], request: ClaimedTree): Promise<ClaimedFiles> {
  const { tree, podSpecs } = request;
  const candidates = candidatesIn(request);
  const known = new Map(distinctBy(claims, claimKey).map((claim) => [claimKey(claim), candidates(claim)]));
  const wanted = [...known.values()]
    .flat()
    .flatMap(({ file, chart }) => [file, ...(chart === undefined ? [] : [chart])]);
  const contents: ReadonlyMap<string, Content> =
    wanted.length === 0 ? new Map() : await tree.read([...new Set(wanted)]);
  const originals = new Map<string, OriginalFile | undefined>();
  const originalOf = (file: string): OriginalFile | undefined => {
    if (originals.has(file)) return originals.get(file);
    const content = contents.get(file);
    const isManifest = content !== undefined && !isTemplateText(file, textOfContent(content) ?? '');
    const original = isManifest ? readOriginal(file, content, podSpecs) : undefined;
    originals.set(file, original);
    return original;
  };
  const chartName = (chart: string): string =>
    textOf(readSingleDocument(textOfContent(contents.get(chart)) ?? '').value, 'name');
  const isTemplateOf = (claim: Claim, chart: string): boolean =>
    chartName(chart) === claim.path.slice(0, claim.path.indexOf('/'));
  const onlyOne = (fitting: readonly Candidate[]): Candidate | undefined => {
    const [only, ...others] = distinctBy(fitting, ({ file }) => file);
    return others.length === 0 ? only : undefined;
  };
  const thereOf = (claim: Claim): Candidate[] =>
    (known.get(claimKey(claim)) ?? []).filter(({ file }) => contents.has(file));
  const templateOf = (claim: Claim): Candidate | undefined =>
    onlyOne(thereOf(claim).filter(({ chart }) => chart !== undefined && isTemplateOf(claim, chart)));
  return {
    originalOf,
    fileOf: (claim, object) => {
      if (claim.by === 'helm') return templateOf(claim)?.file;
      return onlyOne(thereOf(claim).filter(({ file }) => hasObject(originalOf(file), object)))?.file;
    },
    charts: new Set(claims.flatMap((claim) => templateOf(claim)?.chart ?? [])),
  };
}

/** A file that a claim may mean. */
interface Candidate {
  readonly file: string;
  /** The file of the chart that it is a template of. */
  readonly chart?: string;
}

/**
 * Returns a function that lists the files of the repository that a claim may mean: a template of any chart, and what
 * stands at the path from any folder with a kustomization, as rendered text does not say which was rendered.
 */
function candidatesIn({ tree, facts }: ClaimedTree): (claim: Claim) => Candidate[] {
  const files = new Set(tree.files.map(({ path }) => path));
  const folders = [...new Set([...facts.kustomizations.keys()].map(folderOf))];
  return ({ by, path }) => {
    const from = by === 'helm' ? path.slice(path.indexOf('/') + 1) : path;
    const candidates = [...(by === 'helm' ? facts.charts : folders)].flatMap((folder): Candidate[] => {
      const file = resolvePath(folder, from);
      const chart = by === 'helm' ? { chart: resolvePath(folder, 'Chart.yaml') } : {};
      return staysInRoot(folder, from) && files.has(file) ? [{ file, ...chart }] : [];
    });
    return distinctBy(candidates, ({ file, chart }) => JSON.stringify([file, chart]));
  };
}

/** Whether a file has an object of the kind whose name the rendered one has, with a prefix or a suffix at most. */
function hasObject(original: OriginalFile | undefined, object: NamedObject): boolean {
  return (original?.objects ?? []).some((own) => kindKey(own) === kindKey(object) && object.name.includes(own.name));
}

function isTemplateText(file: string, text: string): boolean {
  return /(^|\/)templates\//.test(file) && text.includes('{{');
}

function claimKey({ by, path }: Claim): string {
  return `${by} ${path}`;
}
