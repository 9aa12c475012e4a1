import type { AskedRule, HardeningResult } from '../../hardening/asked-rule.ts';
import { advisedRule, isAskedRule } from '../../hardening/asked-rule.ts';
import type { Location, Place, Workload } from '../../manifest/manifest.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { Fix, FormerPod, RuleDocs, Violation } from '../../pss/rule.ts';
import type { Verdict } from '../../pss/verdict.ts';
import { containerOf, formatSetter } from '../../pss/violation.ts';
import type { Exemption } from '../../target/config/configuration.ts';
import type { Selectable } from '../../target/config/selector.ts';
import type { KnownProgram } from '../../target/infrastructure/known-infrastructure.ts';
import { needOf } from '../../target/infrastructure/known-infrastructure.ts';
import type { PolicyReading } from '../../target/policy-of.ts';
import type { Ruling } from '../../target/ruling.ts';
import type { FormerPlace, Move } from './compare-with-former.ts';
import { compareWithFormer } from './compare-with-former.ts';
import { judge, withNamespace } from './judge.ts';
import { listingOf } from './listed.ts';
import type { Pair } from './pair-workloads.ts';
import type { JudgedViolation } from './violations-of.ts';
import { violationsOf } from './violations-of.ts';

/** A violation of a workload in head, and how it compares with base. */
export interface ComparedViolation {
  readonly mode: Mode;
  readonly check: string;
  readonly violation: Violation;
  readonly status: 'introduced' | 'existing';
  /** Whether it is one of a hardening rule: unless that is enforced, it is advice, see `isAdvice`. */
  readonly isHardening?: true;
  /**
   * Whether only a move introduces it: base's pod had it, in a place where the policy did not ask for it or exempted it.
   */
  readonly isMoved?: true;
  /** The exemption of the repository's config that covers it. */
  readonly exemption?: Exemption;
}

/** A violation of a workload in head, with its place and its fix. */
export interface Finding extends ComparedViolation {
  /** Upstream's reason and detail of the failing check; a hardening rule has its own. */
  readonly reason: string;
  readonly detail: string;
  readonly place: Location;
  readonly fix: Fix;
  /** What the rule that it breaks says to people. */
  readonly docs: RuleDocs;
  /** The known program that the workload runs, where the program needs this violation. */
  readonly need?: KnownProgram;
  /**
   * Where base may have had the missing field, in the container or for the whole pod: lines that the pull request may
   * have deleted.
   */
  readonly basePlaces: readonly Place[];
  /**
   * Of what was built: the changed line that brought the finding, where no hunk shows its place. Absent where none is
   * known.
   */
  readonly bringer?: Place;
}

/** One workload of head and its counterpart in base, each evaluated by the policy of its own place. */
export interface WorkloadChange {
  readonly workload: Workload;
  readonly base?: Workload;
  readonly policy: Policy;
  /** What sets the policy in each mode. */
  readonly because: PolicyReading['because'];
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
  /** Returns what entries of the config must select to select it: one item for each namespace and path. */
  readonly selectables: () => readonly Selectable[];
  /** The hardening rules that it is asked to follow. */
  readonly asked: readonly AskedRule[];
  /** Those of them that it does not follow. */
  readonly hardening: readonly HardeningResult[];
  readonly baseVerdicts?: Readonly<Record<Mode, Verdict>>;
  /** What makes findings `isMoved`; absent where there are none. */
  readonly move?: Move;
  /** The findings that reports list: at most `MAX_LISTED`. */
  readonly findings: readonly Finding[];
  /** The others, which only count: see `everyFinding`. */
  readonly omitted: readonly ComparedViolation[];
  /** What it does not follow of the hardening rules that only the checklist has. */
  readonly advice: readonly ComparedViolation[];
  readonly fixed: readonly FixedViolation[];
}

/** A violation that base had and head has not. */
export interface FixedViolation extends Pick<ComparedViolation, 'mode' | 'isHardening'> {
  readonly check: string;
  /** As `formatSetter` writes it. */
  readonly setter: string;
  /** As it was in base. */
  readonly violation: Violation;
}

/** The parts of a ruling that `compareWorkload` needs. */
export type WorkloadRuling = Pick<
  Ruling,
  'policy' | 'because' | 'namespace' | 'hardening' | 'exemptionOf' | 'selectables'
>;

/**
 * Evaluates a workload in head and base, and tells introduced, existing and fixed violations apart. Violations are
 * matched by check and setter, not by line. One is existing where base's pod had it, and the policy in its place gave it
 * in the same or a stricter mode, and exempted it no more than head's does. The workload of the result is in the
 * namespace whose policy applies to it.
 *
 * @param former the place of the workload of base; default: the same as in head
 */
export function compareWorkload(
  { head, base, isCopy }: Pair,
  ruling: WorkloadRuling,
  former: FormerPlace = { ruling },
): WorkloadChange {
  const { policy, because, namespace } = ruling;
  const judgement = judge(head, ruling);
  const found = violationsOf(judgement);
  const past = base === undefined ? undefined : compareWithFormer({ head, base }, ruling, former, found);
  if (base !== undefined && past?.isHeld && former.ruling !== ruling) {
    const selectables = () => [former.ruling, ruling].flatMap((each) => each.selectables());
    const held = { ...former.ruling, ...(namespace === undefined ? {} : { namespace }), selectables };
    return compareWorkload({ head, base, ...(isCopy && { isCopy }) }, held, { ...former, ruling: held });
  }
  const all = found.map((judged): Compared => {
    const exemption = ruling.exemptionOf(judged.check, judged.violation);
    const status = past?.statusOf(judged, exemption) ?? NEW;
    return { judged, ...status, ...(exemption && { exemption }), ...hardeningMark(judged) };
  });
  const compared = all.filter(({ judged }) => !isOfChecklist(judged));
  const { listed, omitted } = listingOf(compared, rankOf);
  const isMoved = compared.some((entry) => entry.isMoved);
  return {
    workload: withNamespace(head, namespace),
    ...(base === undefined ? {} : { base }),
    policy,
    because,
    selectables: ruling.selectables,
    asked: ruling.hardening,
    ...judgement,
    ...(past === undefined ? {} : { baseVerdicts: past.verdicts }),
    ...(past !== undefined && isMoved ? { move: past.move() } : {}),
    findings: listed.map((entry) =>
      findingOf(entry, { head, base, asked: ruling.hardening }, past?.containers ?? new Map()),
    ),
    omitted: omitted.map(withoutWords),
    advice: all.filter(({ judged }) => isOfChecklist(judged)).map(withoutWords),
    // What a further copy does not have is still there.
    fixed: (isCopy ? [] : (past?.fixed ?? []).filter((judged) => !isOfChecklist(judged))).map((judged) => {
      const { mode, check, violation } = judged;
      return { mode, check, setter: formatSetter(violation), violation, ...hardeningMark(judged) };
    }),
  };
}

function withoutWords({ judged: { mode, check, violation }, ...status }: Compared): ComparedViolation {
  return { mode, check, violation, ...status };
}

/** Whether a violation is one of a hardening rule that only the checklist has. */
function isOfChecklist({ rule, mode }: JudgedViolation): boolean {
  return mode === 'audit' && isAskedRule(rule);
}

function hardeningMark({ rule }: JudgedViolation): Pick<ComparedViolation, 'isHardening'> {
  return isAskedRule(rule) ? { isHardening: true } : {};
}

/** Whether a violation is advice: one of a hardening rule that is not enforced. */
export function isAdvice({ isHardening, mode }: Pick<ComparedViolation, 'isHardening' | 'mode'>): boolean {
  return isHardening === true && mode !== 'enforce';
}

/** The status of what base had no counterpart for. */
const NEW = { status: 'introduced' } as const;

/** All findings of a workload: those that reports list, and the others. */
export function everyFinding({
  findings,
  omitted,
}: Pick<WorkloadChange, 'findings' | 'omitted'>): readonly ComparedViolation[] {
  return omitted.length === 0 ? findings : [...findings, ...omitted];
}

/** A violation of head, compared, before its place and its fix are known. */
interface Compared extends Pick<Finding, 'status' | 'isMoved' | 'exemption' | 'isHardening'> {
  readonly judged: JudgedViolation;
}

/** What blocks comes first: by mode, and introduced before existing. Exempt findings come last. */
function rankOf({ judged: { mode }, status, exemption }: Compared): number {
  const rank = 2 * MODES.indexOf(mode) + (status === 'introduced' ? 0 : 1);
  return exemption === undefined ? rank : rank + 2 * MODES.length;
}

/** Both sides of a workload, and the rules that know of them. */
interface Sides {
  readonly head: Workload;
  readonly base: Workload | undefined;
  readonly asked: readonly AskedRule[];
}

function findingOf(
  { judged: { rule, ...judged }, status, isMoved, exemption, isHardening }: Compared,
  { head, base, asked }: Sides,
  containers: ReadonlyMap<string, Path>,
): Finding {
  const { violation } = judged;
  const fix = advisedRule(rule, asked).fix(violation, head.pod, base && formerPod(violation, base, containers));
  const need = needOf(head, { violation, fix });
  const place = head.locate(violation.path);
  const paths = [pathInBase(violation, containers), ...(fix.podEdits ?? []).map(({ path }) => path)];
  return {
    ...judged,
    place,
    fix,
    docs: rule.docs,
    ...(need === undefined ? {} : { need }),
    ...(exemption === undefined ? {} : { exemption }),
    status,
    ...(isHardening ? { isHardening } : {}),
    ...(isMoved ? { isMoved } : {}),
    basePlaces: base === undefined || status === 'existing' || isMoved ? [] : placesInBase(base, paths, place),
  };
}

/** The places of fields in base; of what was rendered elsewhere only those in the same file: lines of others mean nothing. */
function placesInBase(base: Workload, paths: readonly Path[], { file }: Place): Location[] {
  const places = paths.map((path) => base.locate(path));
  return base.isGiven ? places.filter((place) => place.file === file && place.doubt === undefined) : places;
}

/** The pod of base, and its container that a violation of head is about. */
function formerPod(violation: Violation, { pod }: Workload, containers: ReadonlyMap<string, Path>): FormerPod {
  const { subject } = violation;
  const path = subject.kind === 'container' ? containers.get(subject.path.join()) : undefined;
  const container =
    subject.kind === 'container' && path !== undefined
      ? containerOf(pod, { ...violation, subject: { ...subject, path } })
      : undefined;
  return { pod, ...(container !== undefined && { container }) };
}

/** The path of the same field in base, as lists of containers may have been reordered. */
function pathInBase({ subject, path }: Violation, containers: ReadonlyMap<string, Path>): Path {
  const former = subject.kind === 'container' ? containers.get(subject.path.join()) : undefined;
  return subject.kind !== 'container' || former === undefined ? path : [...former, ...path.slice(subject.path.length)];
}
