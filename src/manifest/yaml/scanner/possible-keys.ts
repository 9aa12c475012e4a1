import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';

/** A place where a key without `?` may begin. Whether it is one is known only when its `:` follows. */
interface PossibleKey {
  /** The number of the token that it begins with. */
  readonly token: number;
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** Whether it must be a key: a text in line with the keys of a block mapping. */
  readonly isRequired: boolean;
}

/** A key without `?` stands on one line, and is at most this long, in characters. */
const LONGEST_KEY = 1024;

/**
 * The possible keys of a scanner: at most one in each flow collection that is open, and one in block style around them.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_save_simple_key, yaml_simple_key_is_valid)
 */
export class PossibleKeys {
  readonly #cursor: Cursor;
  readonly #levels: (PossibleKey | undefined)[] = [undefined];
  /** The level of the possible key of a flow collection that begins with a token, by the token's number. */
  readonly #levelOf = new Map<number, number>();

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Whether a flow collection is open. */
  get isFlow(): boolean {
    return this.#levels.length > 1;
  }

  /** Notes that a key may begin here. */
  save(token: number, indent: number): void {
    const { at, line, column } = this.#cursor;
    this.forget();
    const level = this.#levels.length - 1;
    this.#levels[level] = { token, at, line, column, isRequired: !this.isFlow && indent === column };
    if (level > 0) this.#levelOf.set(token, level);
  }

  /** Notes that what stood before is no key. @throws TextFault where it had to be one */
  forget(): void {
    const key = this.#levels.at(-1);
    if (key === undefined) return;
    if (key.isRequired) throw missingColon(key);
    this.#drop(key);
  }

  /** Returns the possible key whose `:` stands here. @throws TextFault where a key had to be one, and is none */
  take(): PossibleKey | undefined {
    const key = this.#current(this.#levels.length - 1);
    if (key !== undefined) this.#drop(key);
    return key;
  }

  /** Whether a token may still turn out to begin a key. @throws TextFault as `take` does */
  mayBegin(token: number): boolean {
    const level = this.#levels[0]?.token === token ? 0 : this.#levelOf.get(token);
    return level !== undefined && this.#current(level) !== undefined;
  }

  openFlow(): void {
    this.#levels.push(undefined);
  }

  closeFlow(): void {
    if (this.isFlow) this.#levels.pop();
  }

  #isTooLong({ at, column }: PossibleKey): boolean {
    // No character is longer than its units, which need not be counted.
    return this.#cursor.at - at > LONGEST_KEY && this.#cursor.column - column > LONGEST_KEY;
  }

  #drop({ token }: PossibleKey): void {
    const level = this.#levels.length - 1;
    this.#levels[level] = undefined;
    if (level > 0) this.#levelOf.delete(token);
  }

  #current(level: number): PossibleKey | undefined {
    const key = this.#levels[level];
    if (key === undefined) return undefined;
    if (key.line === this.#cursor.line && !this.#isTooLong(key)) return key;
    if (key.isRequired) throw missingColon(key);
    this.#levels[level] = undefined;
    return undefined;
  }
}

function missingColon(key: PossibleKey): TextFault {
  return new TextFault('found a text that is no key, expected ": " behind it on the same line', key.at);
}
