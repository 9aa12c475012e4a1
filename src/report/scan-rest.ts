import type { Manifest, NotEvaluated, Note } from '../manifest/manifest.ts';
import type { ExemptionUse } from '../target/exemptions.ts';
import { exemptionNotes } from './exemption-notes.ts';

/** What a scan says beside its workloads. */
export interface ScanRest {
  readonly notEvaluated: readonly NotEvaluated[];
  readonly notes: readonly Note[];
  /** How many documents are no Kubernetes objects. */
  readonly other: number;
}

/** Gathers it from manifests that go by, and from what exemptions did in the end. */
export interface RestGatherer {
  readonly see: (manifest: Manifest) => void;
  readonly rest: (exemptions: ExemptionUse) => ScanRest;
}

export function gatherRest(): RestGatherer {
  const notEvaluated: NotEvaluated[] = [];
  const notes: Note[] = [];
  let other = 0;
  return {
    see: (manifest) => {
      notEvaluated.push(...manifest.notEvaluated);
      notes.push(...manifest.notes);
      other += manifest.other;
    },
    rest: (exemptions) => ({ notEvaluated, notes: [...notes, ...exemptionNotes(exemptions)], other }),
  };
}
