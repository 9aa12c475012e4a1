import type { Level } from '../pss/level.ts';
import type { FixClass } from '../pss/rule.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { FixedLines } from './fixed-lines.ts';

/** A text to judge, and by what. */
export interface JudgeRequest extends LevelVersion {
  readonly text: string;
}

/** What a page shows of a text: plain values, that threads can hand to each other. Texts are no markup. */
export interface TextAnswer {
  readonly level: Level;
  readonly version: string;
  readonly workloads: readonly AnsweredWorkload[];
  /** By line, then column. */
  readonly findings: readonly AnsweredFinding[];
  /** What fixes may break, or what to do where there is none: Markdown. */
  readonly cautions: readonly { readonly checks: readonly string[]; readonly text: string }[];
  /** What was not evaluated, what was not judged, and notes, by line. */
  readonly remarks: readonly AnsweredRemark[];
  /** How many documents are no Kubernetes objects. */
  readonly other: number;
  /** Absent where nothing is repaired. */
  readonly fixed?: AnsweredFix;
}

/** A workload, and what the API server says of its pods. */
export interface AnsweredWorkload {
  /** `Pod shop/web`, `Pods of Deployment shop/web`. */
  readonly name: string;
  readonly line: number;
  /** The API server's message; absent where the pods are allowed. */
  readonly message?: string;
}

/** A violation, where it stands. Lines and columns count from 1. */
export interface AnsweredFinding {
  readonly line: number;
  readonly column: number;
  readonly check: string;
  /** Upstream's reason. */
  readonly reason: string;
  /** `pod`, a container’s name, or a volume’s, with a value behind `=`. */
  readonly setter: string;
  readonly workload: string;
  readonly fix: FixClass;
  readonly isFixed: boolean;
  /** Why it is not repaired: Markdown, no full stop. Absent where it is, or has no fix that a program could write. */
  readonly refusal?: string;
}

/** A remark on a line that is no verdict. */
export interface AnsweredRemark {
  readonly word: 'not evaluated' | 'not judged' | 'note';
  readonly line: number;
  readonly message: string;
}

/** The text with the repairs. */
export interface AnsweredFix {
  readonly text: string;
  readonly lines: readonly FixedLines[];
  /** How many workloads the API server still rejects. */
  readonly rejected: number;
}
