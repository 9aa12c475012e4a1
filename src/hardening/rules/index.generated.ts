// Generated from this directory by __tests__/hardening/generated.test.ts: `npm run update` writes it.
import type { HardeningRule } from '../hardening-rule.ts';
import { injected } from './injected.ts';
import { legacy } from './legacy.ts';
import { namespace } from './namespace.ts';
import { runtimePolicy } from './runtime-policy.ts';
import { seccomp } from './seccomp.ts';

/** Every hardening rule, in the order of their files. */
export const HARDENING_RULES: readonly HardeningRule[] = [
  injected,
  legacy,
  namespace,
  runtimePolicy,
  seccomp,
];
