// Runs all tests with every case of their laws, which takes about twice as long: npm run test:long [-- ARGS of vitest]
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  env: { ...process.env, PSS_LONG: '1' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
