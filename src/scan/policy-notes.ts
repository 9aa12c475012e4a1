import type { NamespaceManifest, Note } from '../manifest/manifest.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import { MODES } from '../pss/policy.ts';
import { newerVersion, newerVersionNotes } from '../target/newer-version.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import type { StaleEntry } from '../target/stale-entries.ts';

/**
 * Makes notes on the config, and on the API server's configuration that it names: what the defaults of an
 * organisation leave without effect, and versions that are not known yet.
 */
export function configurationNotes({ config, server }: RepositoryReading): Note[] {
  return [...(config.refusals ?? []), ...newerVersionNotes(config.configuration, server)];
}

/** Makes a note on an entry of the config that matches nothing. */
export function staleNote({ key, place }: StaleEntry): Note {
  return { ...place, path: '', code: 'stale-entry', message: `this entry of ${key} matches nothing: it can go` };
}

/**
 * Makes notes on labels that the API server refuses, so that it does not apply the Namespace, nor anything in it; and on
 * versions that it takes for its own, where this program does not know them.
 */
export function labelNotes({ name, labels, locateLabel }: NamespaceManifest): Note[] {
  const note = (label: string, code: string, message: string): Note => {
    return { ...locateLabel(label), path: `metadata.labels['${label}']`, code, message };
  };
  const { errors, policy } = parseNamespacePolicy(labels);
  return [
    ...errors.map(({ label, message }) =>
      note(label, 'invalid-label', `the API server refuses Namespace ${name}: ${message}`),
    ),
    ...MODES.flatMap((mode) => {
      const label = `${LABEL_PREFIX}${mode}-version`;
      if (!Object.hasOwn(labels, label)) return [];
      return newerVersion(label, policy[mode].version).map((message) => note(label, 'newer-version', message));
    }),
  ];
}
