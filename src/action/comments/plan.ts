import { migrationPlanMarkdown } from '../../report/markdown/migration-plan-markdown.ts';
import { joinSections } from '../../report/summary/sections.ts';
import { migrationPlan } from '../../scan/migration/migration-plan.ts';
import type { ScannedManifest } from '../../scan/scan.ts';
import { checkedOutTree } from '../../source/git/git-tree.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { didYouMean } from '../../text/nearest.ts';
import { scanTree } from '../scan-tree.ts';
import type { BotCommand } from './command.ts';

/** `/pss plan [NAMESPACE]`: the migration plan of the default branch, or the part of it for a namespace. */
export const botPlan: BotCommand = {
  word: 'plan',
  usage: '[NAMESPACE]',
  summary: 'how a namespace, or each, reaches its next level: the migration plan of the default branch',
  isForClosed: true,
  run: async ({ rest, comment, inputs, effects }) => {
    const tree = await checkedOutTree(await effects.git, comment.defaultHead);
    const { scan } = await scanTree(tree, inputs);
    const manifests: ScannedManifest[] = [];
    for await (const manifest of scan.manifests) manifests.push(manifest);
    const plan = migrationPlan({ ...scan, manifests });
    const namespaces = rest === '' ? plan.namespaces : plan.namespaces.filter(({ namespace }) => namespace === rest);
    if (rest !== '' && namespaces.length === 0) {
      const known = plan.namespaces.flatMap(({ namespace }) => namespace ?? []);
      throw new ConfigurationError(`no manifest is in a namespace ${rest}${didYouMean(rest, known)}`);
    }
    return { text: joinSections([migrationPlanMarkdown({ ...plan, namespaces }).trimEnd()]), isDone: true };
  },
};
