import type { Level } from '../../pss/level.ts';
import { fileOfBy } from '../../repository/gitops/gitops-object.ts';
import { folderOf } from '../../repository/paths.ts';
import type { KnownProgram } from '../../target/infrastructure/known-infrastructure.ts';
import { knownInfrastructure, needOf } from '../../target/infrastructure/known-infrastructure.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import { withFix } from '../reported-violation.ts';
import { reportWorkload } from '../reported-workload.ts';
import type { JudgedWorkload, Scan } from '../scan.ts';
import type { ScanRules } from '../scan-files.ts';
import type { Deployed, Environment } from './environments.ts';
import { environmentFolder, environmentsOf } from './environments.ts';

/** What a repository has, as far as it matters to who sets pss-review up in it. */
export interface Adoption {
  /** How its pods are made. */
  readonly made: {
    readonly plain: number;
    readonly kustomizations: number;
    readonly charts: number;
    /** Objects of controllers by their kinds, as `HelmRelease`. */
    readonly objects: ReadonlyMap<string, number>;
  };
  readonly namespaces: { readonly all: number; readonly labelled: number };
  /** Environments whose workloads have no Namespace that says a level. */
  readonly environments: readonly ProposedTarget[];
  /** Folders of tests, which nobody deploys, with the number of workloads in each. */
  readonly tests: ReadonlyMap<string, number>;
  readonly agents: readonly NodeAgent[];
  /** What objects and kustomizations name of elsewhere, by the key of the config's `fetch`. */
  readonly elsewhere: Readonly<Record<'charts' | 'git', readonly string[]>>;
  /** The level for all that nothing else speaks for. */
  readonly proposed: ProposedLevel;
}

/** A level for workloads, and how many reach it today. */
export interface ProposedLevel {
  readonly level: Level;
  readonly workloads: number;
  readonly passing: Readonly<Record<Level, number>>;
}

/** An environment with the level that is proposed for it. */
export interface ProposedTarget extends Omit<Environment, 'workloads'>, ProposedLevel {}

/** A program that is known to need its node. */
export interface NodeAgent {
  readonly judged: JudgedWorkload;
  readonly program: KnownProgram;
  /** The checks that it fails for that. */
  readonly checks: readonly string[];
}

/** What folders of tests are called. */
const TESTS = /^(?:tests?|__tests__|testdata|test-data|e2e|fixtures?|__fixtures__|testing|mocks?)$/i;

/** Tells what a repository has, and what may be proposed for it. */
export function adoptionOf(scan: Scan, rules: ScanRules): Adoption {
  const all = scan.manifests.flatMap(({ judged }) => judged);
  const tests = groupBy(
    all.filter((judged) => testFolder(judged) !== undefined),
    (judged) => testFolder(judged) ?? '',
  );
  const deployed = all.filter((judged) => testFolder(judged) === undefined);
  const agents = deployed.flatMap(agentOf);
  const isAgent = new Set(agents.map(({ judged }) => judged));
  const others = deployed.filter((judged) => !isAgent.has(judged));
  const unlabelled = others.filter(({ because }) => because.enforce.from === 'default');
  const environments = environmentsOf([...unlabelled.map(deployedOf), ...unfollowed(scan)]);
  const placed = new Set(environments.flatMap(({ workloads }) => workloads));
  return {
    made: {
      plain: all.filter(({ workload: { via, by } }) => via === undefined && by === undefined).length,
      kustomizations: rules.facts.kustomizations.size,
      charts: rules.facts.charts.size,
      objects: objectsOf(scan),
    },
    namespaces: namespacesOf(rules),
    environments: environments.map(({ workloads, ...rest }) => ({ ...rest, ...proposedFor(workloads) })),
    tests: new Map(
      [...tests]
        .map(([folder, workloads]) => [folder, workloads.length] as const)
        .sort(([a], [b]) => compareText(a, b)),
    ),
    agents,
    elsewhere: elsewhereOf(scan),
    proposed: proposedFor(unlabelled.filter((judged) => !placed.has(judged))),
  };
}

/** What deploys a workload: the file by which the config's `paths` select it. */
export function deployingFile({ workload: { file, deployedBy = file } }: JudgedWorkload): string {
  return deployedBy;
}

function deployedOf(judged: JudgedWorkload): Deployed {
  const { by } = judged.workload;
  const files = [deployingFile(judged), ...(by === undefined ? [] : [fileOfBy(by)])];
  return { files, namespaces: judged.namespaces, judged };
}

/** The objects of controllers whose pods are not known. */
function unfollowed(scan: Scan): Deployed[] {
  const notes = scan.manifests.flatMap(({ manifest }) => manifest.notes);
  return notes.flatMap(({ code, file, namespace }) =>
    code === 'delivery' ? [{ files: [file], namespaces: [namespace || undefined] }] : [],
  );
}

/** What was not fetched as the config does not name it: notes have the line that would. */
function elsewhereOf(scan: Scan): Adoption['elsewhere'] {
  const found = { charts: new Set<string>(), git: new Set<string>() };
  for (const { message } of scan.manifests.flatMap(({ manifest }) => manifest.notes)) {
    const [, key, address = ''] = /add `fetch: \{(charts|git): \["([^"\\]+)"\]\}`/.exec(message) ?? [];
    if (key !== undefined) found[key as keyof typeof found].add(address);
  }
  return { charts: [...found.charts].sort(compareText), git: [...found.git].sort(compareText) };
}

/** The strictest level that at least half of the workloads reach, and never *privileged*: what is there blocks nothing. */
function proposedFor(judged: readonly JudgedWorkload[]): ProposedLevel {
  const passes = (level: Level): number => judged.filter(({ reached }) => reached.failing[level].length === 0).length;
  const passing = { privileged: judged.length, baseline: passes('baseline'), restricted: passes('restricted') };
  return {
    level: passing.restricted * 2 >= judged.length ? 'restricted' : 'baseline',
    workloads: judged.length,
    passing,
  };
}

/** The folder of tests that a workload stands in, up to its name. */
function testFolder(judged: JudgedWorkload): string | undefined {
  const file = deployingFile(judged);
  if (environmentFolder(file) !== undefined) return undefined;
  const steps = folderOf(file).split('/');
  const at = steps.findIndex((step) => TESTS.test(step));
  return at === -1 ? undefined : steps.slice(0, at + 1).join('/');
}

function agentOf(judged: JudgedWorkload): NodeAgent[] {
  const program = knownInfrastructure(judged.workload);
  if (program === undefined) return [];
  // At baseline other checks stand for some of those of restricted.
  const { violations } = reportWorkload(judged);
  const needed = violations.filter((each) => needOf(judged.workload, withFix(each)) !== undefined);
  return [{ judged, program, checks: [...new Set(needed.map(({ check }) => check))].sort(compareText) }];
}

/** The objects of Flux and Argo CD: those for which something is applied, and those of which it is said that they are not followed. */
function objectsOf(scan: Scan): ReadonlyMap<string, number> {
  const followed = scan.manifests.flatMap(({ judged }) =>
    judged.flatMap(({ workload: { by } }) => (by === undefined ? [] : [by])),
  );
  const kinds = [...new Set(followed)].map((by) => /#([A-Za-z]+)\//.exec(by)?.[1] ?? 'object');
  const notes = scan.manifests.flatMap(({ manifest }) => manifest.notes);
  const said = notes.flatMap(({ code, message }) =>
    code === 'delivery' ? [/pods of this ([A-Za-z]+) /.exec(message)?.[1] ?? 'object'] : [],
  );
  const counts = groupBy([...kinds, ...said], (kind) => kind);
  return new Map([...counts].map(([kind, each]) => [kind, each.length] as const).sort(([a], [b]) => compareText(a, b)));
}

function namespacesOf({ namespaces }: ScanRules): Adoption['namespaces'] {
  const labelled = namespaces.filter(
    ({ strictest: { labels } }) => labels['pod-security.kubernetes.io/enforce'] !== undefined,
  );
  return { all: namespaces.length, labelled: labelled.length };
}
