// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { bouton, cliquer, monter } from './monter.tsx';

const schema = z.object({ functions: z.array(z.object({ id: z.string() })) });

it('nomme une fois chaque fonction que le complément enregistre', async () => {
  const { metadataJson } = await generateCustomFunctionsMetadata('src/functions/functions.ts', false);
  const enregistrees = schema.parse(JSON.parse(metadataJson)).functions.map(({ id }) => `=CIL.${id}(`);
  await monter();
  await cliquer('Aide');
  await bouton('Revenir au parcours');
  const nommees = (await screen.findAllByText(/^=CIL\./)).map(({ textContent }) =>
    textContent?.replace(/\(.*/, '('),
  );
  expect(nommees.sort()).toEqual(enregistrees.sort());
});
