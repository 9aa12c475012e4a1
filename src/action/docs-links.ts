import type { DocsLinks } from '../report/links.ts';

/**
 * Returns where the documentation of the Action is as it is used, and the playground of the site that its repository
 * publishes; no playground where the server is not github.com: Pages of other servers have other addresses.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function docsLinks(env: NodeJS.ProcessEnv, serverUrl: string): DocsLinks {
  // Both are empty where a workflow takes the Action from its own checkout.
  const repository = env['GITHUB_ACTION_REPOSITORY'] || 'pss-review/pss-review';
  const ref = env['GITHUB_ACTION_REF'] || 'main';
  const docs = `${serverUrl}/${repository}/blob/${ref}/docs`;
  const [owner = '', name = ''] = repository.split('/');
  if (serverUrl !== 'https://github.com') return { docs };
  return { docs, playground: `https://${owner.toLowerCase()}.github.io/${name}/playground.html` };
}
