import { STANDARD } from '../pss/evaluate.ts';
import { LEVELS, parseLevel } from '../pss/level.ts';
import { NEWEST_VERSION, parseVersion } from '../pss/version.ts';
import { capitalised } from '../text/capitalised.ts';
import { didYouMean } from '../text/nearest.ts';
import type { JudgeRequest } from './text-answer.ts';

/** What an address asks for, and what of it cannot be read. */
export interface AddressReading {
  /** Absent where the address names nothing. */
  readonly request?: JudgeRequest;
  /** Sentences. */
  readonly faults: readonly string[];
}

/**
 * Reads the fragment of an address, which browsers send to no server: `#check=ID` is the example of a check that it does
 * not allow, at its level; `#level=…&version=…&yaml=…` a text, as `formatAddress` writes it.
 *
 * @param fragment with or without its `#`
 */
export function readAddress(fragment: string): AddressReading {
  const asked = new URLSearchParams(fragment.replace(/^#/, ''));
  const faults: string[] = [];
  const id = asked.get('check');
  const check = STANDARD.checks.find((one) => one.id === id);
  if (id !== null && check === undefined) {
    const near = didYouMean(
      id,
      STANDARD.checks.map((one) => one.id),
    );
    faults.push(`The address names a check that does not exist: ${id}${near}.`);
  }
  const level = stated('level', asked, parseLevel, LEVELS.join(', '), faults) ?? check?.level ?? 'restricted';
  const versions = `v1.0 to ${NEWEST_VERSION}, latest`;
  const version = stated('version', asked, parseVersion, versions, faults) ?? 'latest';
  const text =
    stated('yaml', asked, fromBase64, 'a text in base64, of a copied link', faults) ?? check?.docs.example.bad;
  return text === undefined ? { faults } : { request: { text, level, version }, faults };
}

/** Reads one entry of an address; undefined where there is none. */
function stated<Value>(
  name: string,
  asked: URLSearchParams,
  parse: (text: string) => Value | undefined,
  expected: string,
  faults: string[],
): Value | undefined {
  const written = asked.get(name);
  const value = written === null ? undefined : parse(written);
  if (written !== null && value === undefined)
    faults.push(`${capitalised(name)} in the address cannot be read: expected ${expected}.`);
  return value;
}

/** Writes the fragment of an address, without `#`, that asks for a text. */
export function formatAddress({ text, level, version }: JudgeRequest): string {
  return new URLSearchParams({ level, version, yaml: toBase64(text) }).toString();
}

/** https://www.rfc-editor.org/rfc/rfc4648#section-5, without padding. */
function toBase64(text: string): string {
  const units = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(units.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Returns undefined for what is no base64 of UTF-8. */
function fromBase64(text: string): string | undefined {
  try {
    const units = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(units, (unit) => unit.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}
