// Stands in the Action's bundle for `@actions/github`: its context alone. The rest is a client for GitHub's API, made when it is
// imported, beside the one that pss-review has.
import { Context } from '../node_modules/@actions/github/lib/context.js';

export const context = new Context();
