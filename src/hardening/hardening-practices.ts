import { CONTAINER_PRACTICES } from './container-practices.ts';
import { POD_PRACTICES } from './pod-practices.ts';
import type { Practice } from './practice.ts';

/** All practices that contain a pod's processes: those of the Pod Security Standards, and further ones. */
export const PRACTICES: readonly Practice[] = [...CONTAINER_PRACTICES, ...POD_PRACTICES];
