import type { JsonMapping, JsonValue } from '../manifest/yaml/json-value.ts';

/** Which entries of a mapping count, and what stands below each: see `ValueNumbers`. */
export type ViewOf<View extends string> = (view: View, name: string) => View | undefined;

/**
 * Gives equal values equal numbers, whatever the order of their keys. Each value is visited once, though aliases may
 * repeat it more often than any text that is written of it could hold.
 *
 * @typeParam View the names of the ways in which values are looked at: some leave out entries
 */
export class ValueNumbers<View extends string> {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<View, WeakMap<JsonValue, number>>();
  private readonly viewOf: ViewOf<View>;
  private readonly choosing: readonly View[];

  /**
   * @param viewOf how the value of an entry is looked at, from the view of its mapping; undefined: it does not count
   * @param choosing the views that leave out entries: a mapping of which they leave nothing counts as none
   */
  constructor(viewOf: ViewOf<View>, choosing: readonly View[] = []) {
    this.viewOf = viewOf;
    this.choosing = choosing;
  }

  /** Returns the number of a text that is no value. */
  ofText(text: string): number {
    return this.number(`text ${text}`);
  }

  /** Returns the number of several numbers together. */
  ofAll(numbers: readonly number[]): number {
    return this.number(`all ${numbers.join()}`);
  }

  /** Returns the number of a value in a view. */
  of(value: JsonValue, view: View): number {
    if (value.kind === 'scalar') return this.number(JSON.stringify(value.value));
    const known = this.known.get(view) ?? new WeakMap<JsonValue, number>();
    this.known.set(view, known);
    const before = known.get(value);
    if (before !== undefined) return before;
    const text =
      value.kind === 'list'
        ? `[${value.items.map((item) => this.of(item, view)).join()}]`
        : this.entriesOf(value, view).join();
    const number = this.number(text);
    known.set(value, number);
    return number;
  }

  private entriesOf({ entries }: JsonMapping, view: View): string[] {
    const texts: string[] = [];
    for (const { name, value } of entries.values()) {
      const below = this.viewOf(view, name);
      if (below !== undefined && !this.isNone(value, below))
        texts.push(`${JSON.stringify(name)}:${this.of(value, below)}`);
    }
    return ['{', ...texts.sort(), '}'];
  }

  private isNone(value: JsonValue, view: View): boolean {
    if (!this.choosing.includes(view)) return false;
    if (value.kind === 'mapping') return this.entriesOf(value, view).length === 2;
    return value.kind === 'scalar' && value.value === null;
  }

  private number(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}
