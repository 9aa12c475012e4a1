import type { Verdict } from '../../pss/verdict.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import type { JudgedWorkload } from '../scan.ts';
import type { NameFit } from './names-fit.ts';
import type { ServerMessage } from './server-message.ts';

/** A workload that a message may be about. */
export interface LocatedWorkload {
  readonly judged: JudgedWorkload;
  /** What the server says of it at the level and version of the message. */
  readonly verdict: Verdict;
  /**
   * `exact`: these words; `part`: it has the name that is told, and one of the two says all that the other does, and more;
   * `near`: neither.
   */
  readonly words: 'exact' | 'part' | 'near';
  readonly name: NameFit;
  /** Whether it is in another namespace than the one that is told. */
  readonly isElsewhere: boolean;
  /** How much of both texts is the same, from 0 to 1. */
  readonly share: number;
  /** What only the message says, and what only the workload is said to violate. */
  readonly onlySaid: readonly string[];
  readonly onlyHere: readonly string[];
  /** The containers that the message names and the workload does not have: something adds them to its pods. */
  readonly added: readonly string[];
  /** The server that says exactly these words, where the newest one says others. */
  readonly server?: ClusterVersion;
}

/** A message, and the workloads that it is about. */
export interface LocatedMessage {
  readonly message: ServerMessage;
  /** How often the same was said, of the same workloads. */
  readonly times: number;
  /** The names of all their pods that were told, at most some. */
  readonly pods: readonly string[];
  /** The workloads that it is about: none where it was not located. */
  readonly located: readonly LocatedWorkload[];
  /** Where it was not located: what comes nearest; none where nothing has anything in common with it. */
  readonly nearest: readonly LocatedWorkload[];
}
