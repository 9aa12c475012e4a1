import { CONTAINER_PRACTICES } from './container-practices.ts';
import { POD_PRACTICES } from './pod-practices.ts';
import type { Practice } from './practice.ts';

/** The whole practice of containing a pod's processes, the Pod Security Standards and what is beyond them. */
export const PRACTICES: readonly Practice[] = [...CONTAINER_PRACTICES, ...POD_PRACTICES];
