import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const schema = z.object({
  allowErrorForDataTypeAny: z.boolean().optional(),
  allowCustomDataForDataTypeAny: z.boolean().optional(),
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      parameters: z.array(
        z.object({ name: z.string(), description: z.string(), optional: z.boolean().optional() }),
      ),
    }),
  ),
});

let metadonnees: z.infer<typeof schema>;

beforeAll(async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata('src/functions/functions.ts', false);
  expect(errors).toEqual([]);
  metadonnees = schema.parse(JSON.parse(metadataJson));
});

/** Names and parameters are stored in users' workbooks: never renamed. Optional ones in brackets. */
const SIGNATURES = {
  MASQUER: 'tableau [seuil] [marges] [zeros]',
  PART: 'effectif base [seuil]',
  PRECARITE: 'parts reference [poids] [methode]',
  INDICE: 'valeurs reference poids [sens] [methode]',
  FRAGILITE: 'valeurs reference [poids] [sens] [methode]',
  ROBUSTESSE: 'valeurs reference [poids] [limite]',
  SCORE: 'criteres',
  STOCKFLUX: 'stock flux [tolerance]',
  MIXITE: 'effectifs totaux [indice]',
  NOTE: 'composantes [poids]',
  VENTILER: 'matrice totaux_lignes totaux_colonnes',
  CONTRIBUTIONS: 'valeurs reference [poids] [sens]',
  CONTROLE: 'valeurs [seuil] [zeros]',
  ECART: 'pression reponse',
  REGROUPER: 'effectifs [secteurs] [seuil]',
  REPARTITION: 'contributions ecarts total [pas] [minimum] [planchers] [plafonds]',
  ARRONDIR: 'valeurs [total]',
  PLAFOND: 'annee zone categorie',
  TRANCHE: 'revenu plafond',
  INDICATEURS: 'tableau cle [indicateurs]',
  SURREPRESENTATION: 'effectifs total_effectif logements total_logements [mode]',
  OCCUPATION: 'personnes pieces [variante]',
  JEUNESSE: 'jeunes ages',
  DEFINITION: 'code [champ]',
};

describe('métadonnées des fonctions', () => {
  it('portent exactement les noms et les paramètres promis', () => {
    const signatures = metadonnees.functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(' '),
    ]);
    expect(Object.fromEntries(signatures)).toEqual(SIGNATURES);
  });

  it('ont des identifiants qu’Excel accepte et qui ne ressemblent pas à une cellule', () => {
    for (const { id, name } of metadonnees.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(name).toBe(id);
    }
  });

  it('décrivent chaque fonction et chaque paramètre, en moins de 250 signes', () => {
    for (const { description, parameters } of metadonnees.functions) {
      for (const texte of [description, ...parameters.map((parametre) => parametre.description)]) {
        expect(texte.length).toBeGreaterThan(20);
        expect(texte.length).toBeLessThan(250);
        expect(texte).toMatch(/\.$/);
      }
    }
  });

  it('ne demandent pas à la fois les erreurs et les données riches, ce qui arrête Excel 2021', () => {
    expect(metadonnees.allowErrorForDataTypeAny && metadonnees.allowCustomDataForDataTypeAny).toBeFalsy();
  });
});
