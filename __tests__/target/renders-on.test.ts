import { describe, expect, it } from 'vitest';
import { RENDER } from '../../src/target/config/building/kustomize-configuration.ts';
import { asksRegistriesOn, GUARDED_EVENTS, rendersOn } from '../../src/target/renders-on.ts';

/** Whether kustomizations are built with `auto`, on each event that a workflow of this Action may have. */
const EVENTS = {
  pull_request: true,
  pull_request_target: false,
  workflow_run: false,
  issue_comment: false,
  merge_group: true,
  push: true,
  schedule: true,
  workflow_dispatch: true,
  repository_dispatch: true,
} as const;

describe('what is built on an event', () => {
  it.each(Object.entries(EVENTS))('is with auto what nobody can abuse: %s, %s', (event, isBuilt) => {
    expect(rendersOn('auto', event)).toBe(isBuilt);
    expect(rendersOn('always', event)).toBe(true);
    expect(rendersOn('never', event)).toBe(false);
  });

  it('is nothing with auto on an event that is not known', () => {
    for (const event of ['', 'check_run', 'deployment_status', 'pull_request_review', 'Push']) {
      expect(rendersOn('auto', event), event).toBe(false);
    }
  });

  it('is all on the command line, unless it says never', () => {
    expect(RENDER.map((render) => rendersOn(render, undefined))).toEqual([true, true, false]);
  });

  it('has registries asked on the same events, though no tool may run', () => {
    for (const [event, isBuilt] of [...Object.entries(EVENTS), ['check_run', false] as const]) {
      const asked = RENDER.map((render) => asksRegistriesOn(render, event));
      expect(asked, event).toEqual([isBuilt, true, isBuilt]);
    }
    expect(RENDER.map((render) => asksRegistriesOn(render, undefined))).toEqual([true, true, true]);
  });

  it('is told by the names of the events on which auto builds nothing', () => {
    const unbuilt = Object.keys(EVENTS).filter((event) => !rendersOn('auto', event));
    expect(unbuilt).toEqual([...GUARDED_EVENTS]);
  });
});
