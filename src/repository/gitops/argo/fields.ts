import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { isNull } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { Plain } from '../../helm/values.ts';
import { isList, isMapping, plainOf } from '../../helm/values.ts';
import { mismatchWords } from '../object-fields.ts';

/** Says that an object, or a part of it, is not followed: where, and why. */
export class NotFollowedError extends Error {
  override readonly name = 'NotFollowedError';
  readonly at: Path;

  /** @param reason a sentence without its full stop; see `NoDelivery` */
  constructor(at: Path, reason: string) {
    super(reason);
    this.at = at;
  }
}

/**
 * A field of an object with what is below it, read as the types of Argo CD have it: `null` is as good as absent, and what
 * has another type is refused, as by the API server.
 */
export class Fields {
  /** From the object to the field. */
  readonly at: Path;
  private readonly value: Plain | undefined;

  constructor(value: Plain | undefined, at: Path) {
    this.value = value ?? undefined;
    this.at = at;
  }

  static of(value: JsonValue | undefined): Fields {
    return new Fields(value === undefined || isNull(value) ? undefined : plainOf(value), []);
  }

  get isThere(): boolean {
    return this.value !== undefined;
  }

  /** The value as it is. */
  get plain(): Plain | undefined {
    return this.value;
  }

  /** The field under a key, which is a mapping or absent. */
  child(name: string): Fields {
    const child = this.any(name);
    if (child.isThere && !isMapping(child.value)) throw child.mismatch('mapping');
    return child;
  }

  /** The field under a key, of any type. */
  any(name: string): Fields {
    const { value } = this;
    return new Fields(isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined, [...this.at, name]);
  }

  /** The text under a key; empty where there is none. */
  text(name: string): string {
    return this.any(name).asText();
  }

  flag(name: string): boolean {
    const field = this.any(name);
    const { value = false } = field;
    if (typeof value !== 'boolean') throw field.mismatch('boolean');
    return value;
  }

  /** The fields of the list under a key. */
  list(name: string): Fields[] {
    const field = this.any(name);
    const { value = [] } = field;
    if (!isList(value)) throw field.mismatch('list');
    return value.map((item, index) => new Fields(item, [...field.at, index]));
  }

  /** Those of a list of mappings. */
  items(name: string): Fields[] {
    return this.list(name).map((item) => {
      if (item.isThere && !isMapping(item.value)) throw item.mismatch('mapping');
      return item;
    });
  }

  texts(name: string): string[] {
    return this.list(name).map((item) => item.asText());
  }

  /** The texts of the mapping under a key. */
  pairs(name: string): Record<string, string> {
    const { value = {}, at } = this.child(name);
    return Object.fromEntries(
      Object.entries(value as { readonly [key: string]: Plain }).map(([key, text]) => [
        key,
        new Fields(text, [...at, key]).asText(),
      ]),
    );
  }

  asText(): string {
    const { value = '' } = this;
    if (typeof value !== 'string') throw this.mismatch('text');
    return value;
  }

  private mismatch(expected: string): NotFollowedError {
    return new NotFollowedError(this.at, mismatchWords(this.value, this.at, expected));
  }
}

/** Characters of a text that a reason repeats. */
const MAX_QUOTED = 200;

/** A text of an object, as reasons repeat it. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
}
