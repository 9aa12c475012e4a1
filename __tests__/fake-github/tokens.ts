import { authenticateApp } from './app-auth.ts';
import type { Token } from './permissions.ts';
import type { FakeState } from './state.ts';

/** The token of this text: one of the options, one that the App was given, or the App's own; undefined for no such. */
export function findToken(state: FakeState, text: string): Token | undefined {
  const known = state.options.tokens[text] ?? state.issuedTokens.get(text);
  if (known !== undefined) return known;
  return text.split('.').length === 3 ? authenticateApp(state, text) : undefined;
}
