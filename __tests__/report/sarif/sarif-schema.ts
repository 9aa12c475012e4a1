import schemaFile from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { expect } from 'vitest';

// The schema is written in draft 4, but uses nothing that later drafts read differently.
const { id: _, $schema: __, ...schema } = schemaFile;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(schema);

/**
 * Expects a log to follow the schema of SARIF 2.1.0, the rules that only its text states, and those of code scanning.
 */
export function expectValidSarif(log: Log): void {
  validate(JSON.parse(JSON.stringify(log)));
  expect(validate.errors ?? []).toEqual([]);
  for (const { tool, results = [], automationDetails } of log.runs) {
    expect(automationDetails?.id).toMatch(/^.+\/$/);
    expect(results.length).toBeLessThanOrEqual(25_000);
    const prints = results.map(({ partialFingerprints }) => partialFingerprints?.['pssReviewFinding/v1']);
    expect(new Set(prints).size).toBe(results.length);
    for (const { ruleId, ruleIndex = -1, message, locations = [] } of results) {
      expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      expect(locations.length).toBe(1);
      expect(locations[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
    }
  }
}
