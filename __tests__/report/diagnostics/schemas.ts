import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

const ajv = new Ajv({ strict: false, allErrors: true });
const RDJSON = compiled('diagnostic-result.json');
const CODE_QUALITY = compiled('code-quality.json');

function compiled(name: string) {
  const text = readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
  const { $schema: _, ...schema } = JSON.parse(text) as Record<string, unknown>;
  return ajv.compile(schema);
}

/** A range of lines and columns from 1: columns in bytes, the end behind the last character. */
export interface RdRange {
  readonly start: { readonly line: number; readonly column?: number };
  readonly end?: { readonly line: number; readonly column?: number };
}

/** A diagnostic as reviewdog reads it. */
export interface RdDiagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly range?: RdRange };
  readonly code: { readonly value: string; readonly url: string };
  readonly suggestions?: readonly { readonly range: RdRange; readonly text: string }[];
}

/** Expects a text to be what reviewdog reads, and no more; its schema alone lets any key pass. */
export function readRdjson(text: string): readonly RdDiagnostic[] {
  const value = JSON.parse(text) as { diagnostics: readonly RdDiagnostic[] };
  RDJSON(value);
  expect(RDJSON.errors ?? []).toEqual([]);
  expect(Object.keys(value)).toEqual(['source', 'severity', 'diagnostics']);
  for (const { message, location, suggestions = [], ...rest } of value.diagnostics) {
    expect(message).not.toBe('');
    expect(Object.keys(rest).sort()).toEqual(['code', 'severity']);
    expect(['ERROR', 'WARNING', 'INFO']).toContain(rest.severity);
    // GitLab gets a suggestion at the line of the diagnostic; GitHub and Gitea only one of the same lines.
    expect(suggestions.length).toBeLessThanOrEqual(1);
    for (const { range } of suggestions) {
      expect(range).toEqual(location.range);
      expect(Object.keys(range.start)).toEqual(['line']);
      expect(Object.keys(range.end ?? {})).toEqual(['line']);
    }
  }
  return value.diagnostics;
}

/** An issue of GitLab's Code Quality. */
export interface QualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Expects a text to be a report of Code Quality, in which no two issues have one fingerprint. */
export function readCodeQuality(text: string): readonly QualityIssue[] {
  const value = JSON.parse(text) as readonly QualityIssue[];
  CODE_QUALITY(value);
  expect(CODE_QUALITY.errors ?? []).toEqual([]);
  const prints = value.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  return value;
}
