import { IS_LONG } from '../long.ts';

/** What a job may have checked out. */
type CheckedOut = 'none' | 'depth-1' | 'full';

/** What most jobs have. */
const COMMON: readonly CheckedOut[] = ['depth-1'];

/** All others. */
const RARER: readonly CheckedOut[] = ['none', 'full'];

/** Whether the bundle runs on another Node, after the same tests on this one: then what these had is not tried again. */
const IS_SECOND = process.env['PSS_ACTION_NODE'] !== undefined;

/** What a job has checked out in each test with workspaces: what most have; in the long tests the others, too. */
export const WORKSPACES: readonly CheckedOut[] = IS_LONG ? [...(IS_SECOND ? [] : COMMON), ...RARER] : COMMON;
