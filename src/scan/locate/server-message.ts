import type { Level } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';

/** A reason that the API server gives, with the detail behind it: empty where the message has none. */
export interface SaidFailure {
  readonly reason: string;
  readonly detail: string;
}

/** What stands around a message and tells of whom it is: each as far as it is told. */
export interface ToldOf {
  /** The name of the pod, or what a controller begins the names of its pods with: `web-6d4cf56db6-`. */
  readonly pod?: string;
  /** The object that the message is about, or that could not make its pods; the kind is in lower case. */
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** The file that kubectl applied. */
  readonly file?: string;
  /** Whether others may have got the same message, which kubectl prints once. */
  readonly isFirst?: true;
}

/** A message of Pod Security Admission, as it was found in a text. */
export interface ServerMessage {
  /** The line of the text in which it begins, from 1. */
  readonly line: number;
  /** `rejected`: the pod was refused; `warned`: it would be; `running`: the pod violates a new level. */
  readonly says: 'rejected' | 'warned' | 'running';
  readonly level: Level;
  readonly version: Version;
  /** None where the words are not known here: those of a newer server. */
  readonly failures: readonly SaidFailure[];
  /** What the server wrote behind level and version, on one line; as far as it is there. */
  readonly words: string;
  /** Whether its end is missing. */
  readonly isCut: boolean;
  /** Whether it has reasons only, as the server writes them of pods that run already. */
  readonly isBrief: boolean;
  readonly told: ToldOf;
}

/** A text without its white space: people paste texts that a terminal, or they, have wrapped anywhere. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/**
 * Returns the source of a pattern for words that a terminal may have wrapped: between any two letters, and at each space.
 */
export function wrappable(words: string): string {
  return [...words].map((letter) => (letter === ' ' ? '\\s+' : letter)).join('(?:\\r?\\n)?');
}
