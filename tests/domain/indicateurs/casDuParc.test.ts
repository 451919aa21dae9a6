import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { valeur } from '../../../src/domain/indicateurs/valeur.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { dossierDe } from '../../../src/domain/parc/dossier.ts';
import { NATURES } from '../../../src/domain/parc/parc.ts';
import { parcDe } from '../parc/plages.ts';

const cellule = z.union([z.string(), z.number(), z.null()]);
const nature = z.enum(Object.keys(NATURES));
const { cas } = z
  .object({
    cas: z.array(
      z.object({
        titre: z.string(),
        source: z.string().min(5),
        millesime: z.number().nullable(),
        tables: z.partialRecord(nature, z.array(z.array(cellule))),
        attendus: z.array(
          z.object({
            code: z.string(),
            unite: z.string().nullable(),
            numerateur: z.number(),
            base: z.number(),
            inconnus: z.number(),
            valeur: z.number().nullable(),
            lignes: z.number().optional(),
            calcul: z.string().min(2),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('tests/cas/indicateurs-parc.json', 'utf8')));

type Cas = (typeof cas)[number];

const naturesDuCas = ({ tables }: Cas) =>
  Object.entries(tables).flatMap(([nom, lignes]) => {
    const trouvee = NATURES_CONNUES.find((connue) => connue === nom);
    return trouvee && lignes ? [{ nature: trouvee, lignes }] : [];
  });
const NATURES_CONNUES = [
  'menages',
  'logements',
  'demandes',
  'departs',
  'propositions',
  'reclamations',
  'residences',
] as const;

function calculDuCas(unCas: Cas) {
  const parcs = naturesDuCas(unCas).map(({ nature, lignes }) => ({
    ...parcDe(lignes).parc,
    nature,
    millesime: unCas.millesime,
  }));
  const dossier = dossierDe(parcs);
  if (!dossier) throw new Error('aucune table');
  return calculer(dossier, METHODE_SOCLE, CATALOGUE).tableau;
}

describe('cas du parc et de la gestion, faits à la main', () => {
  for (const unCas of cas) {
    describe(`${unCas.titre} (${unCas.source})`, () => {
      const tableau = calculDuCas(unCas);
      it.each(unCas.attendus)('$code, $unite : $calcul', ({ code, unite, valeur: attendue, ...reste }) => {
        const i = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
        const rang = tableau.unites.findIndex(({ cle }) => cle === unite);
        const compte = unite === null ? tableau.reference[i] : tableau.comptes[i]?.[rang];
        expect(tableau.indicateurs[i]?.etat).toEqual({ calculable: true });
        expect(compte).toMatchObject({
          numerateur: reste.numerateur,
          base: reste.base,
          inconnus: reste.inconnus,
          ...(reste.lignes !== undefined && { lignes: reste.lignes }),
        });
        const lue = valeur(compte ?? null);
        if (attendue === null) expect(lue).toBeNull();
        else expect(lue).toBeCloseTo(attendue, 12);
      });
    });
  }
});

it('chaque indicateur du parc et de la gestion a son cas', () => {
  const faits = new Set(cas.flatMap(({ attendus }) => attendus.map(({ code }) => code)));
  const siens = CATALOGUE.filter(({ famille }) => ['fonctionnement', 'parc', 'loyers'].includes(famille));
  expect(siens.map(({ code }) => code).filter((code) => !faits.has(code))).toEqual([]);
  expect(siens.length).toBeGreaterThan(30);
});
