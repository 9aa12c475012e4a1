import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODES } from '../../../src/pss/policy.ts';
import { CONFIGURATION } from '../../../src/target/config/configuration-shape.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';
import type { MappingShape, Shape } from '../../../src/target/config/strict-shape.ts';
import { exemptionFinder } from '../../../src/target/exemptions.ts';
import type { PolicySubject } from '../../../src/target/policy-of.ts';
import { policyOf } from '../../../src/target/policy-of.ts';
import { repositoryTarget } from '../../../src/target/repository-target.ts';

// Generator and verifier in one: `npm run update` writes what differs, and in CI nothing is ever written.
const file = resolve(import.meta.dirname, '../../../docs/config.md');
const page = readFileSync(file, 'utf8');

/** What stands between two marks of the page. */
function section(name: string): string {
  const [, text] = page.split(new RegExp(`<!-- ${name}:(?:start|end) -->\n`));
  return text ?? '';
}

/** The example of a section, without the fence. */
function example(name: string): string {
  return /^```yaml\n([\s\S]*?)```$/m.exec(section(name))?.[1] ?? '';
}

/** A file of each environment. */
const WORKLOADS: readonly PolicySubject[] = [
  { file: 'envs/dev/web.yaml', kind: 'Deployment', name: 'web', namespace: 'dev' },
  { file: 'envs/staging/web.yaml', kind: 'Deployment', name: 'web', namespace: 'staging' },
  { file: 'envs/staging/eu/web.yaml', kind: 'Deployment', name: 'web', namespace: 'staging-eu' },
  { file: 'envs/prod/web.yaml', kind: 'Deployment', name: 'web', namespace: 'prod' },
];

function policyRows(): string {
  const { configuration } = readConfiguration('config.yml', example('environments'));
  const sources = {
    target: repositoryTarget(configuration),
    targetBy: { by: 'nobody' } as const,
    namespaceOf: () => undefined,
  };
  const rows = WORKLOADS.map((workload) => {
    const { policy } = policyOf(configuration, sources, workload);
    const cells = MODES.map((mode) => `\`${policy[mode].level}:${policy[mode].version}\``);
    return `| \`${workload.file}\` in namespace \`${workload.namespace}\` | ${cells.join(' | ')} |\n`;
  });
  return ['| workload | enforce | warn | audit |\n', '| --- | --- | --- | --- |\n', ...rows].join('');
}

function keyRows(shape: MappingShape, prefix = ''): string[] {
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    if (field === 'any') return [];
    const below = fieldsOf(field);
    const must = shape.required?.includes(name) ? ' Must be there.' : '';
    const row = `| \`${prefix}${name}\` | ${field.description}${must} |`;
    return [row, ...(below === undefined ? [] : keyRows(below, `${prefix}${name}${'items' in field ? '[]' : ''}.`))];
  });
}

function fieldsOf(shape: Exclude<Shape, 'any'>): MappingShape | undefined {
  if ('fields' in shape) return shape;
  return 'items' in shape && shape.items !== 'any' ? fieldsOf(shape.items) : undefined;
}

function fill(text: string, name: string, content: string): string {
  const [before, , after] = text.split(new RegExp(`(?<=<!-- ${name}:start -->\n)|(?=<!-- ${name}:end -->)`));
  if (after !== undefined) return `${before}${content}${after}`;
  return text.replace(`<!-- ${name}:start -->\n`, (start) => start + content);
}

describe('the page about the config', () => {
  it('says what its example gives, and lists every key', async () => {
    const keys = ['| key | |', '| --- | --- |', ...keyRows(CONFIGURATION), ''].join('\n');
    await expect(fill(fill(page, 'policies', policyRows()), 'keys', keys)).toMatchFileSnapshot(file);
  });

  it('has examples without a mistake', () => {
    const fences = [...page.matchAll(/^```yaml\n([\s\S]*?)```$/gm)].map((match) => match[1] ?? '');
    expect(fences).toHaveLength(10);
    for (const text of fences) expect(readConfiguration('config.yml', text).faults, text).toEqual([]);
  });

  it('holds each environment to its level', () => {
    const { configuration } = readConfiguration('config.yml', example('environments'));
    const sources = {
      target: repositoryTarget(configuration),
      targetBy: { by: 'nobody' } as const,
      namespaceOf: () => undefined,
    };
    const levels = WORKLOADS.map((workload) => {
      const { enforce, warn } = policyOf(configuration, sources, workload).policy;
      return [enforce.level, warn.level];
    });
    expect(levels).toEqual([
      ['privileged', 'privileged'],
      ['baseline', 'restricted'],
      ['baseline', 'restricted'],
      ['restricted', 'restricted'],
    ]);
  });

  it('exempts what its example says, as long as it says', () => {
    const { exemptions } = readConfiguration('config.yml', example('exemptions')).configuration;
    const workload = { file: 'logging/node-logs.yaml', kind: 'DaemonSet', name: 'node-logs', namespace: 'logging' };
    const subject = { workload, check: 'hostPathVolumes' };
    expect(exemptionFinder(exemptions, '2027-03-31')(subject)?.reason).toBe("reads the node's logs");
    expect(exemptionFinder(exemptions, '2027-04-01')(subject)).toBeUndefined();
    expect(exemptionFinder(exemptions, '2027-03-31')({ ...subject, check: 'privileged' })).toBeUndefined();
  });
});
