import { describe, expect, test } from 'vitest';
import { scanOf } from '../scan-of.ts';
import { htmlOf } from './html-of.ts';

const OPTIONS = { title: 'shop', links: { docs: 'https://example.com/docs' } };

/** The number of times that a text stands in a page. */
function times(page: string, text: string): number {
  return page.split(text).length - 1;
}

describe('what the page has as HTML', () => {
  test('are the steps of 1,000 namespaces, and where each stands', async () => {
    const namespaces = Array.from(
      { length: 1_001 },
      (_, index) => `apiVersion: v1\nkind: Namespace\nmetadata: {name: team-${index}}\n`,
    );
    const page = await htmlOf(await scanOf({ 'all.yaml': namespaces.join('---\n') }), OPTIONS);
    expect(times(page, '<details class="section plan"')).toBe(1_000);
    expect(times(page, '<th scope="row"><a href="#plan-')).toBe(1_000);
    expect(times(page, '<th scope="row">team-999<')).toBe(1);
    expect(page).toContain('The steps of 1 more namespace are not on this page');
  });

  test('are 2,000 of what was not evaluated, and how many there are', async () => {
    const page = await htmlOf(await scanOf({ 'broken.yaml': 'kind: Pod\na: [\n---\n'.repeat(2_003) }), OPTIONS);
    expect(times(page, '<th scope="row">broken.yaml:')).toBe(2_000);
    expect(page).toContain('Not evaluated: documents that could not be read (2003)');
    expect(page).toContain('… and 3 more: <code>--format json</code> lists all of them');
  });

  test.each([
    [500, 500],
    [501, 0],
  ])('are the workloads where there are no more than 500: of %d it has %d', async (size, rows) => {
    const pods = Array.from(
      { length: size },
      (_, index) => `apiVersion: v1\nkind: Pod\nmetadata: {name: web-${index}}\nspec: {containers: [{name: a}]}\n`,
    );
    const page = await htmlOf(await scanOf({ 'all.yaml': pods.join('---\n') }), OPTIONS);
    expect(times(page, '<details class="workload ')).toBe(rows);
    expect(times(page, '<script type="application/json" id="rows">')).toBe(rows === 0 ? 1 : 0);
    expect(page).toContain(`<output id="count" for="filters">${size} workloads</output>`);
  });
});
