import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';

/** A place where a key without `?` may begin: that it is one is known only when its `:` comes. */
export interface PossibleKey {
  /** The number of the token that it begins with. */
  readonly token: number;
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** A text in line with the keys of a block mapping can be nothing but a key. */
  readonly isRequired: boolean;
}

/** A key without `?` stands on one line, and is at most so long. */
const LONGEST_KEY = 1024;

/** The possible keys of a scanner: at most one for each level of flow, and one for block style below them. */
export class PossibleKeys {
  readonly #cursor: Cursor;
  readonly #levels: (PossibleKey | undefined)[] = [undefined];
  /** The level of the possible key that begins with a token, by the token's number. */
  readonly #levelOf = new Map<number, number>();

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  get isFlow(): boolean {
    return this.#levels.length > 1;
  }

  /** What stands here may be a key. */
  save(token: number, indent: number): void {
    const { at, line, column } = this.#cursor;
    this.forget();
    const level = this.#levels.length - 1;
    this.#levels[level] = { token, at, line, column, isRequired: !this.isFlow && indent === column };
    this.#levelOf.set(token, level);
  }

  /** What stood before is no key. @throws TextFault where it had to be one */
  forget(): void {
    const key = this.#levels.at(-1);
    if (key === undefined) return;
    if (key.isRequired) throw missingColon(key);
    this.#drop(key);
  }

  /** The possible key whose `:` comes now. @throws TextFault where a key had to be one, and is none */
  take(): PossibleKey | undefined {
    const key = this.#current(this.#levels.length - 1);
    if (key !== undefined) this.#drop(key);
    return key;
  }

  /** Whether a token may still turn out to begin a key. @throws TextFault as `take` does */
  mayBegin(token: number): boolean {
    const level = this.#levelOf.get(token);
    return level !== undefined && this.#current(level) !== undefined;
  }

  openFlow(): void {
    this.#levels.push(undefined);
  }

  closeFlow(): void {
    if (this.isFlow) this.#levels.pop();
  }

  #drop({ token }: PossibleKey): void {
    this.#levels[this.#levels.length - 1] = undefined;
    this.#levelOf.delete(token);
  }

  #current(level: number): PossibleKey | undefined {
    const key = this.#levels[level];
    if (key === undefined) return undefined;
    if (key.line === this.#cursor.line && key.at + LONGEST_KEY >= this.#cursor.at) return key;
    if (key.isRequired) throw missingColon(key);
    this.#levels[level] = undefined;
    return undefined;
  }
}

function missingColon(key: PossibleKey): TextFault {
  return new TextFault('found a text that is no key, expected ":" behind it on the same line', key.at);
}
