import { cutDocuments } from '../../../manifest/yaml/cut-documents.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import { fieldOf, textOf } from '../../../manifest/yaml/walk.ts';
import type { FolderDelivery } from '../delivery.ts';
import { SubstitutionError, substituted } from './substitute.ts';

/**
 * The label or annotation by which an object is left as it is.
 * https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution
 */
const SWITCH = 'kustomize.toolkit.fluxcd.io/substitute';

/**
 * Puts the variables of an object in for their names in what was built, object by object. Lines stay as they are.
 *
 * @throws SubstitutionError where Flux refuses that
 */
export function substituteOutput(
  output: string,
  { substitutes, hasUnknownSubstitutes }: Pick<FolderDelivery, 'substitutes' | 'hasUnknownSubstitutes'>,
): string {
  if (substitutes === undefined || !output.includes('${')) return output;
  const variableOf = variablesOf(substitutes, hasUnknownSubstitutes);
  let at = 0;
  const parts = cutDocuments(output).flatMap(({ start, end }) => {
    const text = output.slice(start, end);
    const between = output.slice(at, start);
    at = end;
    return [between, text.includes('${') && !isSwitchedOff(text) ? substituted(text, variableOf) : text];
  });
  return parts.join('') + output.slice(at);
}

/** Puts the variables of an object in for their names in one text; one that Flux refuses stays as it is. */
export function substitutedText(
  text: string,
  { substitutes, hasUnknownSubstitutes }: Pick<FolderDelivery, 'substitutes' | 'hasUnknownSubstitutes'>,
): string {
  if (substitutes === undefined || !text.includes('${')) return text;
  try {
    return substituted(text, variablesOf(substitutes, hasUnknownSubstitutes));
  } catch (error) {
    if (error instanceof SubstitutionError) return text;
    throw error;
  }
}

function variablesOf(
  substitutes: ReadonlyMap<string, string>,
  hasUnknown: FolderDelivery['hasUnknownSubstitutes'],
): (name: string) => string | undefined {
  return (name) => substitutes.get(name) ?? (hasUnknown ? undefined : '');
}

function isSwitchedOff(text: string): boolean {
  if (!text.includes(SWITCH)) return false;
  const metadata = fieldOf(readDocuments(text)[0]?.value, 'metadata')?.value;
  return ['labels', 'annotations'].some((key) => textOf(fieldOf(metadata, key)?.value, SWITCH) === 'disabled');
}
