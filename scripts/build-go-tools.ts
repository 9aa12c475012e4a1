// Builds the programs in Go that tests compare with, where the user's cache does not have them, and has pip bring pre-commit:
// npm run go-tools
import { GO_TOOLS, goTool } from './go-tools.ts';
import { preCommit } from './pip-tools.ts';

for (const name of GO_TOOLS) {
  const path = goTool(name);
  if (path === undefined) process.exitCode = 1;
  console.log(`${name}: ${path ?? 'not built; it needs Go, or pip to fetch it, and the network'}`);
}

const path = preCommit();
if (path === undefined) process.exitCode = 1;
console.log(`pre-commit: ${path ?? 'not there; it needs pip, and the network'}`);
