import { runAsUser } from '../../pss/checks/run-as-user.ts';
import { POD_CONTEXT } from '../../pss/pod/path.ts';
import { effectiveUser, isKnownNonRoot } from '../../pss/pod/pod-traits.ts';
import type { Violation } from '../../pss/rule.ts';
import { containerViolation } from '../../pss/violation.ts';
import type { ContainerFacet } from './facet.ts';
import { BY_POD, isOfOwnUsers, NOBODY_ON_NODE } from './facet.ts';

/** Lower numbers belong to distributions, and are likely to be users of the node too. */
const LOWEST_HIGH_USER = 10_000;

const FIELD = 'runAsUser';

/**
 * The user that a container starts as: a number that is not 0. Where nobody names one, the image decides, and no number
 * is asked for: who runs the program is not known here. Numbers that the node may have too are met, with a hint.
 */
export const userFacet: ContainerFacet = {
  field: FIELD,
  answer: (placed, pod, around) => {
    const own = placed.container.securityContext?.runAsUser;
    const user = effectiveUser(pod, placed.container);
    const isByPod = own === undefined && user !== undefined;
    const violation: Violation = {
      ...containerViolation(placed, ['securityContext', FIELD], FIELD),
      ...(isByPod && { inheritedFrom: [...POD_CONTEXT, FIELD] }),
    };
    if (user === undefined) {
      const says = isKnownNonRoot(pod, placed.container)
        ? 'not set: the image decides, and root does not start (runAsNonRoot)'
        : 'not set: the image decides';
      return { violation, answer: 'unknown', says };
    }
    const says = `runAsUser: ${user}${isByPod ? BY_POD : ''}`;
    if (user === 0) {
      if (isOfOwnUsers(pod, around)) {
        return { violation, answer: 'not applicable', says: `${says}, ${NOBODY_ON_NODE}` };
      }
      return {
        violation,
        answer: 'not met',
        says,
        must: 'must set securityContext.runAsUser to a number that is not 0',
      };
    }
    const hint = user < LOWEST_HIGH_USER ? '; from 10000 on it is hardly a user of the node' : '';
    return { violation, answer: 'met', says: `${says}${hint}` };
  },
  // What the standard does about it: the image’s own user, or that of before.
  fix: (violation, pod, former) => runAsUser.fix(violation, pod, former),
};
