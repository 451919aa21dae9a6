/** Writes what the pane's help says of the functions from their doc comments. A test fails when it is not what they say. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');

/** Every registered function, where a user would look for it. */
const GROUPES: Readonly<Record<string, readonly string[]>> = {
  Indicateurs: ['INDICATEURS', 'DEFINITION', 'PART', 'OCCUPATION', 'JEUNESSE', 'SCORE', 'PLAFOND', 'TRANCHE'],
  Indices: [
    'PRECARITE',
    'FRAGILITE',
    'INDICE',
    'CONTRIBUTIONS',
    'ROBUSTESSE',
    'STOCKFLUX',
    'SURREPRESENTATION',
    'MIXITE',
  ],
  'Secret statistique': ['CONTROLE', 'MASQUER', 'REGROUPER'],
  Attributions: ['NOTE', 'ECART', 'REPARTITION', 'VENTILER', 'ARRONDIR'],
};

const metadonnees = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      description: z.string(),
      parameters: z.array(z.object({ name: z.string(), optional: z.boolean().optional() })),
    }),
  ),
});
type Fonction = z.infer<typeof metadonnees>['functions'][number];

export const FICHIER = 'src/taskpane/fonctions.json';

/** What the file must hold: by group, how each function is written and the first sentence of its description. */
export async function aideDesFonctions(): Promise<string> {
  const source = path.join(root, 'src/functions/functions.ts');
  const { metadataJson } = await generateCustomFunctionsMetadata(source, false);
  const { functions } = metadonnees.parse(JSON.parse(metadataJson));
  const rangees = Object.values(GROUPES).flat();
  const oubliees = functions.filter(({ id }) => !rangees.includes(id));
  if (oubliees.length > 0) throw new Error(`no group for ${oubliees.map(({ id }) => id).join(', ')}`);
  const groupes = Object.entries(GROUPES).map(([titre, noms]) => ({
    titre,
    fonctions: noms.flatMap((nom) => functions.filter(({ id }) => id === nom)).map(ligne),
  }));
  return `${JSON.stringify(groupes, null, 2)}\n`;
}

function ligne({ id, description, parameters }: Fonction) {
  const parametres = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return { formule: `=CIL.${id}(${parametres.join('; ')})`, texte: description.replace(/\. .*/, '.') };
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(path.join(root, FICHIER), await aideDesFonctions());
