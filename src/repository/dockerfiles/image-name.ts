import type { Reference } from '@swimlane/docker-reference';
import dockerReference from '@swimlane/docker-reference';
import { anchoredNameRegexp, referenceRegexp } from '@swimlane/docker-reference/lib/regexp.js';
import { RE2JS } from 're2js';

/** An image's reference, taken apart, with the parts that Docker adds: `nginx` is `docker.io/library/nginx`. */
export interface ImageName {
  /** `docker.io`, `localhost:5000` */
  readonly domain: string;
  /** `library/nginx` */
  readonly path: string;
  /** Empty where there is none. */
  readonly tag: string;
  /** Domain and path: `docker.io/library/nginx` */
  readonly repository: string;
}

/** The longest reference that is read: a name of 255, a tag of 128, a digest. */
const LONGEST = 1024;

/**
 * Takes a reference apart by the grammar of the package, a port of https://github.com/distribution/reference; undefined
 * where it is none. The expressions are run by RE2, as in Go: JavaScript's own engine needs hours for forty letters.
 */
export function imageNameOf(reference: string): ImageName | undefined {
  if (reference.length > LONGEST) return undefined;
  if (known.has(reference)) return known.get(reference);
  if (known.size >= MOST_KNOWN) known.clear();
  const name = parseReference(reference);
  known.set(reference, name);
  return name;
}

/** References that were read, as RE2 needs a millisecond for each and the same ones come again. */
const known = new Map<string, ImageName | undefined>();

const MOST_KNOWN = 1000;

function parseReference(reference: string): ImageName | undefined {
  let name: ImageName | undefined;
  try {
    dockerReference.parseFamiliarName(reference, (qualified) => {
      name = parseQualified(qualified);
      return undefined as unknown as Reference;
    });
  } catch {
    return undefined;
  }
  return name;
}

let grammar: { readonly reference: RE2JS; readonly name: RE2JS } | undefined;

function parseQualified(qualified: string): ImageName | undefined {
  grammar ??= { reference: RE2JS.compile(referenceRegexp.source), name: RE2JS.compile(anchoredNameRegexp.source) };
  const whole = grammar.reference.matcher(qualified);
  if (!whole.find()) return undefined;
  const repository = whole.group(1) ?? '';
  const parts = grammar.name.matcher(repository);
  if (repository.length > 255 || !parts.find()) return undefined;
  return { domain: parts.group(1) ?? '', path: parts.group(2) ?? '', tag: whole.group(2) ?? '', repository };
}
