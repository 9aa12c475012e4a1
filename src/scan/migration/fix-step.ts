import type { Level } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';
import { count } from '../../text/count.ts';
import type { FilesOfOthers } from './files-of-others.ts';
import type { MigrationStep } from './migration-steps.ts';
import { isRepairable, MAX_PATHS, repairPaths } from './repair-paths.ts';

/** The facts about a namespace on which its repair depends. */
export interface FixFacts {
  /** The number of workloads to repair. */
  readonly violating: number;
  /** The number of workloads that violate the next level in something that the config exempts. */
  readonly exempt: number;
  /** Whether the safe fixes repair all violations of the next level. */
  readonly isSafeEnough: boolean;
  /** The files of workloads to repair, and those in which they are repaired. */
  readonly files: readonly string[];
  /** The files with workloads that are not, or not only, in the namespace. */
  readonly others: FilesOfOthers;
  /** Whether all files of the repository are known, so that a folder may stand for those in it. */
  readonly isWhole: boolean;
}

/** Repairs the files of one namespace, and no others. */
export function fixStep(facts: FixFacts, next: Level, version: Version): MigrationStep {
  const { violating, isSafeEnough, files, others, isWhole } = facts;
  const named = files.filter(isRepairable);
  const paths = repairPaths(named, isWhole ? others : undefined);
  const command = ['pss-review fix --safe --everywhere', `--level ${next}`, `--version ${version}`];
  const commandOn = (...flags: string[]): string =>
    [[...command, ...flags].join(' '), ...paths].join(paths.length > MAX_PATHS ? ' \\\n  ' : ' ');
  return {
    name: 'fix',
    what: [
      `${count(violating, 'workload')} to repair.`,
      isSafeEnough
        ? 'The safe fixes are all that it takes.'
        : 'Apply the safe fixes, then the others in the order of this plan; pss-review explain tells what each may break.',
      ...(paths.length > 0 ? ["Run it in the repository's root, from which the paths are."] : []),
      ...(named.some(others.has)
        ? [
            `Files among them have workloads of other namespaces, too, which it repairs for ${next} as well: look at what the dry run prints.`,
          ]
        : []),
      ...(named.length < files.length
        ? [
            `Left out of it: ${count(files.length - named.length, 'file')} of standard input, or with a name that no command can have.`,
          ]
        : []),
    ].join(' '),
    commands: paths.length === 0 ? [] : [commandOn('--dry-run'), commandOn()],
  };
}
