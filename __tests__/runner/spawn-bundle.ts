import { spawn } from 'node:child_process';

export interface EndedProcess {
  /** null where the process was killed. */
  readonly exitCode: number | null;
  readonly isTimedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** In milliseconds. */
  readonly duration: number;
}

/**
 * Runs the bundle with this environment and no other, until it ends, `timeout` milliseconds have passed, or `killWhen` is
 * fulfilled.
 */
export function spawnBundle(
  cwd: string,
  node: string,
  bundle: string,
  env: Readonly<Record<string, string | undefined>>,
  timeout: number,
  killWhen?: Promise<void>,
): Promise<EndedProcess> {
  return new Promise((done, fail) => {
    const began = performance.now();
    // Its own process group, so that whatever it started ends with it.
    const child = spawn(node, [bundle], { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const killGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nothing is left of it.
      }
    };
    let isTimedOut = false;
    const kill = () => {
      isTimedOut = true;
      killGroup();
    };
    const timer = setTimeout(kill, timeout);
    void killWhen?.then(kill);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (chunk: string) => {
        texts[name] += chunk;
      });
    }
    child.on('error', fail);
    child.on('exit', killGroup);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      done({ ...texts, exitCode, isTimedOut, duration: Math.round(performance.now() - began) });
    });
  });
}
