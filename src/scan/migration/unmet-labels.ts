import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import { compareLevels, parseLevel } from '../../pss/level.ts';
import type { Labels } from './namespace-labels.ts';

/**
 * The labels that a Namespace lacks of those that a plan wants: both labels of a mode, where one of them differs. Where it
 * warns, or audits, by a stricter level already, that stays.
 *
 * @param given the labels that it has
 */
export function unmetLabels(given: Labels, wanted: Labels): Labels {
  const unmet = (['enforce', 'warn', 'audit'] as const).flatMap((mode) => {
    const own = Object.entries(wanted).filter(([label]) =>
      [LABEL_PREFIX + mode, `${LABEL_PREFIX}${mode}-version`].includes(label),
    );
    const isMet = own.every(([label, value]) => (given[label] ?? unsetLabel(label)) === value);
    return isMet || (mode !== 'enforce' && isStricter(given, wanted, mode)) ? [] : own;
  });
  return Object.fromEntries(unmet);
}

function isStricter(given: Labels, wanted: Labels, mode: 'warn' | 'audit'): boolean {
  const [has, wants] = [given, wanted].map((labels) => parseLevel(labels[LABEL_PREFIX + mode] ?? ''));
  return has !== undefined && wants !== undefined && compareLevels(has, wants) > 0;
}

/** What the API server takes for a label that is not there. */
function unsetLabel(label: string): string | undefined {
  return label.endsWith('-version') ? 'latest' : undefined;
}
