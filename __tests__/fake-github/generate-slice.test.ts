import { expect, test } from 'vitest';

import { generateSlice } from './generate-slice.ts';

test('the committed slice is what the generator makes of GitHub’s description', async () => {
  await expect(generateSlice()).toMatchFileSnapshot('openapi-slice.generated.json');
});
