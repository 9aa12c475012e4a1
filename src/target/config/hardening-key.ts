import type { HardeningChoice, HardeningSetting } from '../../hardening/hardening-choice.ts';
import { HARDENING_CHOICES } from '../../hardening/hardening-choice.ts';
import { HARDENING_RULES } from '../../hardening/rules/index.generated.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { choiceShape } from './level-version-shape.ts';
import type { MappingShape, TextShape } from './strict-shape.ts';
import { statedField, textOrEmpty } from './strict-shape.ts';

/** The key that speaks of all rules which have no key of their own. */
const ALL = 'all';

const CHOICE: TextShape = { ...choiceShape(HARDENING_CHOICES), isBareWord: true };

const RULE_IDS = HARDENING_RULES.map(({ id }) => id);

/** The shape of the key `hardening`: one choice for all rules, or a mapping with one for each. */
export const HARDENING_SHAPE: MappingShape = {
  fields: {
    [ALL]: { ...CHOICE, description: 'All rules that have no key of their own here. Left out: `summary`.' },
    ...Object.fromEntries(
      HARDENING_RULES.map(({ id, docs }) => [id, { ...CHOICE, description: `${docs.title}: ${docs.what}` }]),
    ),
  },
  requiredAny: [ALL, ...RULE_IDS],
  isExplicit: true,
  shorthand: CHOICE,
  description:
    'What becomes of the advice beyond the standard, for all rules or for each: `off`: none; `summary`: the checklist has it; `comment`: comments say what the pull request brings of it, too; `enforce`: that blocks. Left out: `summary`.',
};

/** Reads the key `hardening`, which has the shape of `HARDENING_SHAPE`. */
export function readHardeningKey(value: JsonValue): HardeningSetting {
  const all = choiceOf(value.kind === 'mapping' ? statedField(value, ALL) : value);
  const rules = RULE_IDS.flatMap((id): [string, HardeningChoice][] => {
    const choice = choiceOf(statedField(value, id));
    return choice === undefined ? [] : [[id, choice]];
  });
  return { ...(all && { all }), rules: new Map(rules) };
}

/** Reads a choice. To YAML 1.1 `off` is a boolean, so its source counts. */
function choiceOf(value: JsonValue | undefined): HardeningChoice | undefined {
  const text = textOrEmpty(value) ?? (value?.kind === 'scalar' ? value.node?.source : undefined);
  return HARDENING_CHOICES.find((choice) => choice === text);
}
