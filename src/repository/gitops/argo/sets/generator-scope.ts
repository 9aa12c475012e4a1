import type { DeliveryContext } from '../../delivery.ts';
import type { Fields } from '../fields.ts';
import { NotFollowedError } from '../fields.ts';
import type { MatchBudget } from './git-selection.ts';
import type { TemplateLanguage } from './render-texts.ts';
import type { SetParams } from './set-params.ts';

/** What generators of one set have in common. */
export interface GeneratorScope {
  readonly context: DeliveryContext;
  readonly language: TemplateLanguage;
  /** What patterns select, and what files hold: the second generator of a matrix asks that again and again. */
  readonly selections: Map<string, readonly string[]>;
  readonly contents: Map<string, readonly SetParams[]>;
  /** Of the whole set: a matrix may look through all files for each of its parameters. */
  readonly budget: MatchBudget;
}

/** The applications that one set may make: of more it is not followed. */
export const MAX_APPLICATIONS = 1000;

/** @throws NotFollowedError where a generator makes too many */
export function assertFew(count: number, generator: Fields): void {
  if (count > MAX_APPLICATIONS)
    throw new NotFollowedError(generator.at, `its generator makes more than ${MAX_APPLICATIONS} applications`);
}
