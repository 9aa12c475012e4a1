import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { oncePerContent } from '../manifest/once-per-content.ts';
import type { PartFile } from '../repository/kustomize/alterations/part-file.ts';
import { readPartFile } from '../repository/kustomize/alterations/part-file.ts';
import type { Kustomization } from '../repository/kustomize/kustomization.ts';
import { readKustomization, readPatchFile } from '../repository/kustomize/kustomization.ts';
import type { KustomizationPatch } from '../repository/kustomize/kustomization-patch.ts';
import { calledPaths } from '../repository/workflows/workflow-calls.ts';
import type { BaselineReading } from './baseline/read-baseline.ts';
import { readBaseline } from './baseline/read-baseline.ts';
import type { Overlay } from './config/configuration-of.ts';
import { NO_CONFIG } from './config/configuration-of.ts';
import type { SettingsReading } from './config/pod-security-configuration.ts';
import { readPodSecurityConfiguration } from './config/pod-security-configuration.ts';
import type { ConfigurationReading } from './config/read-configuration.ts';
import { readConfiguration } from './config/read-configuration.ts';

/** Parses a file. One whose content could not be read counts as empty. */
type ParseFile<Value> = (path: string, content: Content) => Value;

/** Parsers for the files that decide how others are judged. */
export interface FileParsers {
  readonly configuration: ParseFile<ConfigurationReading>;
  /** The config that holds where there is no file for it. */
  readonly noConfiguration: ConfigurationReading;
  readonly baseline: ParseFile<BaselineReading>;
  /** Parses the API server's own configuration. */
  readonly serverSettings: ParseFile<SettingsReading>;
  /** Undefined for another tool's object. */
  readonly kustomization: ParseFile<Kustomization | undefined>;
  readonly patchFile: ParseFile<readonly KustomizationPatch[]>;
  readonly partFile: ParseFile<PartFile>;
  /** Returns the paths that a workflow or a composite action calls in its own repository. */
  readonly calls: ParseFile<readonly string[]>;
}

/** Returns the parsers for one run. Each parses a content once, however often it is called. */
export function fileParsers(overlay: Overlay = (own) => own): FileParsers {
  const textOf = (content: Content): string => textOfContent(content) ?? '';
  return {
    configuration: oncePerContent((path, content) => overlay(readConfiguration(path, textOf(content)))),
    noConfiguration: overlay(NO_CONFIG),
    baseline: oncePerContent((path, content) => readBaseline(path, textOf(content))),
    serverSettings: oncePerContent((path, content) => readPodSecurityConfiguration(path, textOf(content))),
    kustomization: oncePerContent((path, content) => readKustomization(path, bytesOf(content))),
    patchFile: oncePerContent((path, content) => readPatchFile(path, bytesOf(content))),
    partFile: oncePerContent((_, content) => readPartFile(textOf(content))),
    calls: oncePerContent((_, content) => calledPaths(textOf(content))),
  };
}

function bytesOf(content: Content): Uint8Array {
  return 'bytes' in content ? content.bytes : new Uint8Array();
}
