// Measures what it costs that kustomizations are built: a made repository of 200 roots over 40 bases, 2,000 files.
//   node scripts/run.mjs scripts/bench-builds.ts
// It tests nothing: people compare the figures before and after a change.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { createRepository } from '../__tests__/end-to-end/git-repository.ts';
import { createFakeGitHub } from '../__tests__/fake-github/fake-github.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import { goTool } from './go-tools.ts';
import { runMetered, secondsOfAll } from './meter.ts';

const BASES = 40;
const ROOTS = 200;
const CLI = resolve('dist/cli.js');

const kustomize = goTool('kustomize');
if (kustomize === undefined) console.log('no kustomize: it needs Go, or pip to fetch it, and the network');
else await benchBuilds(kustomize);

async function benchBuilds(tool: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pss-review-builds-'));
  process.env['PATH'] = [dirname(tool), process.env['PATH']].join(delimiter);
  try {
    const [base, head] = [join(place, 'base'), join(place, 'head')];
    for (const [folder, replicas] of [[base, 1] as const, [head, 2] as const]) writeRepository(folder, replicas);
    const repository = createRepository(base, head);
    const build = (root: number): string[] => ['build', join(repository.folder, `roots/r${root}`)];
    const alone = await secondsOfAll(
      tool,
      Array.from({ length: ROOTS }, (_, index) => build(index)),
    );
    console.log(`${ROOTS} roots over ${BASES} bases: ${alone.toFixed(2)} s for kustomize alone`);
    const scan = await runMetered(repository.folder, [CLI, 'scan', '--summary']);
    console.log(
      `  scan: ${scan.seconds.toFixed(2)} s, ${(scan.seconds / alone).toFixed(2)} times as long, ${scan.memory.toFixed(0)} MB`,
    );
    const one = await secondsOfAll(tool, [build(7)]);
    const review = await runMetered(repository.folder, [CLI, 'review', '--base', 'main']);
    console.log(
      `  review of one root, on both sides: ${review.seconds.toFixed(2)} s, of which kustomize needs ${(2 * one).toFixed(2)} s`,
    );
    repository.remove();
    const fake = await createFakeGitHub({ base, head });
    const { duration } = await runAction({ fake, workspace: 'none', env: { PATH: process.env['PATH'] } });
    console.log(`  the same without a checkout: ${duration.toFixed(0)} ms, ${fake.calls().total} API calls`);
    await fake.close();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Each base has eleven files, each root eight with the patch, and their kustomizations among them. */
function writeRepository(folder: string, replicas: number): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (let index = 0; index < BASES; index++) {
    const names = Array.from({ length: 9 }, (_, item) => `c${item}`);
    write(
      `bases/b${index}/kustomization.yaml`,
      `resources: [web.yaml, ${names.map((name) => `${name}.yaml`).join(', ')}]\n`,
    );
    write(
      `bases/b${index}/web.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: app\n          image: shop/b${index}:1\n`,
    );
    for (const name of names.slice(0, 8))
      write(
        `bases/b${index}/${name}.yaml`,
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {a: b}\n`,
      );
    write(
      `bases/b${index}/c8.yaml`,
      'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n',
    );
  }
  for (let index = 0; index < ROOTS; index++) {
    const root = `roots/r${index}`;
    const texts = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'];
    write(
      `${root}/kustomization.yaml`,
      `namespace: r${index}\nresources: [../../bases/b${index % BASES}]\npatches: [{path: patch.yaml}]\nconfigMapGenerator: [{name: files, files: [${texts.join(', ')}]}]\n`,
    );
    write(
      `${root}/patch.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: ${index === 7 ? replicas : 1}}\n`,
    );
    for (const text of texts) write(`${root}/${text}`, `${text} of ${index}\n`);
    write(`${root}/README.md`, 'a root\n');
  }
}
