// Generated from this directory by __tests__/hardening/generated.test.ts: `npm run update` writes it.
import type { HardeningRule } from '../hardening-rule.ts';
import { capabilities } from './capabilities.ts';
import { imageUser } from './image-user.ts';
import { injected } from './injected.ts';
import { legacy } from './legacy.ts';
import { namespace } from './namespace.ts';
import { readOnlyRoot } from './read-only-root.ts';
import { resources } from './resources.ts';
import { runtimePolicy } from './runtime-policy.ts';
import { seccomp } from './seccomp.ts';
import { serviceAccountToken } from './service-account-token.ts';
import { users } from './users.ts';

/** Every hardening rule, in the order of their files. */
export const HARDENING_RULES: readonly HardeningRule[] = [
  capabilities,
  imageUser,
  injected,
  legacy,
  namespace,
  readOnlyRoot,
  resources,
  runtimePolicy,
  seccomp,
  serviceAccountToken,
  users,
];
