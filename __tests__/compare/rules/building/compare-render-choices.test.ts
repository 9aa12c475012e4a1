import { describe, expect, it } from 'vitest';
import { compareRenderChoices } from '../../../../src/compare/rules/building/compare-render-choices.ts';
import { RENDER } from '../../../../src/target/config/building/kustomize-configuration.ts';
import { GUARDED_EVENTS, rendersOn } from '../../../../src/target/renders-on.ts';

const CHOICES = RENDER.flatMap((before) => RENDER.map((after) => ({ before, after })));

describe('another choice of when to render', () => {
  it.each(CHOICES)('is said where an event builds no more, or a guarded one does now: $before to $after', (change) => {
    const { before, after } = change;
    const buildsNoMore = ['pull_request', ...GUARDED_EVENTS].some(
      (event) => rendersOn(before, event) && !rendersOn(after, event),
    );
    const runsMore = GUARDED_EVENTS.some((event) => !rendersOn(before, event) && rendersOn(after, event));
    expect(compareRenderChoices(before, after) !== undefined).toBe(buildsNoMore || runsMore);
  });
});
