import { IS_LONG } from '../long.ts';

/**
 * What a job may have checked out. Each test with them is repeated for all in the long tests; else with what most jobs
 * have.
 */
export const WORKSPACES: readonly ('none' | 'depth-1' | 'full')[] = IS_LONG ? ['none', 'depth-1', 'full'] : ['depth-1'];
