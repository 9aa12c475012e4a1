import { spawn } from 'node:child_process';

/** The variables that name a proxy: https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers */
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * Whether a runner has a proxy that this process does not ask: Node's client reads its variables only where
 * `NODE_USE_ENV_PROXY` was set when the process began. https://nodejs.org/api/cli.html#node_use_env_proxy1
 */
export function missesProxy(environment: NodeJS.ProcessEnv): boolean {
  return PROXIES.some((name) => Boolean(environment[name])) && environment['NODE_USE_ENV_PROXY'] === undefined;
}

/** Runs this program again in a process that asks the proxy, and returns its exit code. */
export function runByProxy(): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
    const again = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { env, stdio: 'inherit' });
    again.on('error', reject);
    again.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
}
