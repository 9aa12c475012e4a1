import { annotationOf } from '../pss/checks/shared/app-armor.ts';
import { isConfined } from '../pss/checks/shared/profiles.ts';
import { SE_LINUX_TYPES } from '../pss/checks/shared/se-linux-types.ts';
import { APP_ARMOR_ANNOTATION } from '../pss/pod/app-armor-annotation.ts';
import type { SELinuxOptions } from '../pss/pod/pod.ts';
import type { Practice, PracticeReading } from './practice.ts';
import { notSet, readInherited } from './practice.ts';

const CONTAINER_TYPES: readonly string[] = SE_LINUX_TYPES['v1.31'];

const CONTEXT = ['securityContext'] as const;
const POD_CONTEXT = ['spec', 'securityContext'] as const;

/** The practices for each container. */
export const CONTAINER_PRACTICES: readonly Practice[] = [
  {
    ...inContext('runAsNonRoot', 'Must not run as root', 'root in the container is root on the node after an escape'),
    isOfStandard: true,
    read: ({ pod, container }) =>
      readInherited(
        container.securityContext?.runAsNonRoot,
        pod.spec?.securityContext?.runAsNonRoot,
        (value) => ({ isMet: value, says: `runAsNonRoot: ${value}` }),
        notSet(false),
      ),
  },
  {
    ...ofContainer('allowPrivilegeEscalation', 'Cannot gain privileges', 'set-user-ID programs give none'),
    isOfStandard: true,
    isOfLinux: true,
    read: ({ container }) => {
      const value = container.securityContext?.allowPrivilegeEscalation;
      return value === undefined ? notSet(false) : { isMet: !value, says: `allowPrivilegeEscalation: ${value}` };
    },
  },
  {
    ...ofContainer('privileged', 'Is not privileged', 'a privileged container is as good as the node'),
    isOfStandard: true,
    isOfLinux: true,
    read: ({ container }) => {
      const value = container.securityContext?.privileged;
      return value === undefined ? notSet(true) : { isMet: !value, says: `privileged: ${value}` };
    },
  },
  {
    ...ofContainer('capabilities', 'Drops all capabilities', 'each is a part of root’s power'),
    id: 'capabilities_restricted',
    isOfStandard: true,
    field: [...CONTEXT, 'capabilities', 'drop'],
    isOfLinux: true,
    read: ({ container }) => {
      const drop = container.securityContext?.capabilities?.drop;
      if (drop === undefined) return notSet(false);
      return { isMet: drop.includes('ALL'), says: `drop: [${drop.join(', ')}]` };
    },
  },
  {
    ...inContext('seccompProfile', 'Filters system calls (seccomp)', 'most flaws of the kernel are out of reach'),
    id: 'seccompProfile_restricted',
    isOfStandard: true,
    isOfLinux: true,
    read: ({ pod, container }) =>
      readInherited(
        container.securityContext?.seccompProfile,
        pod.spec?.securityContext?.seccompProfile,
        (profile) => ({ isMet: isConfined(profile), says: profile.type ?? 'no type' }),
        notSet(false),
      ),
  },
  {
    ...inContext('appArmorProfile', 'Is confined by AppArmor', 'where the node has it'),
    isOfLinux: true,
    read: ({ pod, container }) => {
      const annotation = annotationOf(pod, container);
      if (container.securityContext?.appArmorProfile === undefined && annotation !== undefined) {
        const path = ['metadata', 'annotations', APP_ARMOR_ANNOTATION + (container.name ?? '')];
        return { isMet: annotation !== 'unconfined', says: annotation, path };
      }
      return readInherited(
        container.securityContext?.appArmorProfile,
        pod.spec?.securityContext?.appArmorProfile,
        (profile) => ({ isMet: isConfined(profile), says: profile.type ?? 'no type' }),
        notSet('unknown', 'the node decides'),
      );
    },
  },
  {
    ...inContext('seLinuxOptions', 'Is confined by SELinux', 'where the node has it'),
    isOfLinux: true,
    read: ({ pod, container }) =>
      readInherited(
        container.securityContext?.seLinuxOptions,
        pod.spec?.securityContext?.seLinuxOptions,
        seLinuxFinding,
        notSet('unknown', 'the node decides'),
      ),
  },
  {
    ...ofContainer('image', 'Names its image by tag or digest', 'what runs is what was tested; latest changes'),
    field: ['image'],
    read: ({ container: { image = '' } }) => imageFinding(image),
  },
];

/** The constant part of a practice for containers; its field is in the security context unless a row names another. */
function ofContainer(id: string, title: string, why: string): Omit<Practice, 'read'> {
  return { id, title, why, scope: 'container', field: [...CONTEXT, id] };
}

/** The constant part of a practice whose field the pod can also set for its containers. */
function inContext(id: string, title: string, why: string): Omit<Practice, 'read'> {
  return { ...ofContainer(id, title, why), podField: [...POD_CONTEXT, id] };
}

function seLinuxFinding({ type = '', user = '', role = '' }: SELinuxOptions): PracticeReading {
  const setFields = Object.entries({ type, user, role }).filter(([, value]) => value !== '');
  const isMet = user === '' && role === '' && ['', ...CONTAINER_TYPES].includes(type);
  return { isMet, says: setFields.map(([field, value]) => `${field}: ${value}`).join(', ') || 'a level only' };
}

function imageFinding(image: string): PracticeReading {
  if (image === '') return notSet('unknown', 'no image is named');
  if (/@[a-z0-9+._-]+:[0-9a-fA-F]{32,}$/.test(image)) return { isMet: true, says: 'by digest' };
  const tag = /:([^/:@]+)$/.exec(image)?.[1];
  if (tag === undefined) return { isMet: false, says: 'no tag, which is latest' };
  return { isMet: tag !== 'latest', says: `by tag ${tag}` };
}
