import * as z from 'zod/mini';
import { FERMETURES } from '../domain/attributions/repartition.ts';
import type { Scenario } from '../domain/attributions/scenario.ts';
import { direLesReglages } from '../domain/messages/attributions.ts';
import { ecrireReglage, lireReglage } from '../excel/reglages.ts';
import { DOSSIER_EXEMPLE, estLExemple, territoiresDe } from '../sheets/dossierDePression.ts';
import { dossierRelu, lirePression } from '../sheets/lirePression.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { planNotes } from '../sheets/notesConstruites.ts';
import { planPressionReponse } from '../sheets/pressionReponse.ts';
import { aujourdhui } from './aujourdhui.ts';
import { consignerDecisions } from './consignerDecisions.ts';
import { ActionRefusee, type Reunion, type Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { lireMethode } from './lireMethode.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';

const NOM = 'scenarios';
const borne = z.nullable(z.number());
const schema = z.array(
  z.object({
    nom: z.string(),
    pas: z.object({ moins: z.number(), plus: z.number() }),
    minimum: z.number(),
    fermeture: z.enum(FERMETURES),
    total: z.number(),
    plancher: borne,
    plafond: borne,
  }),
);

/** The scenarios kept in this workbook; a memory that cannot be read is empty. */
async function lireGardes(): Promise<readonly Scenario[]> {
  const lu = schema.safeParse((await lireReglage(NOM)) ?? []);
  return lu.success ? lu.data : [];
}

const titresChanges = () =>
  new ActionRefusee(
    `Les titres de « ${FEUILLES.pressionReponse} » ont changé : ses lignes ne peuvent être lues. Remettez-les, ou supprimez la feuille pour repartir de l’exemple.`,
    { feuille: FEUILLES.pressionReponse, cellule: 'A5' },
  );

/** The territories and scenarios to discuss on screen. */
export async function lireReunion(): Promise<Reunion> {
  const cellules = (await relireNosFeuilles()).get(FEUILLES.pressionReponse);
  const dossier = cellules === undefined ? DOSSIER_EXEMPLE : lirePression(cellules);
  if (dossier === null) throw titresChanges();
  return {
    territoires: territoiresDe(dossier),
    exemple: estLExemple(dossier),
    scenarios: dossier.scenarios,
    gardes: await lireGardes(),
  };
}

/** Keeps a scenario under its name, in the place of one that bears it, and notes it in « CIL Décisions ». */
export async function garderScenario(
  scenario: Scenario,
  motif: string,
  suivi: Suivi,
): Promise<readonly Scenario[]> {
  const gardes = await lireGardes();
  const avant = gardes.find(({ nom }) => nom === scenario.nom);
  const apres = [...gardes.filter(({ nom }) => nom !== scenario.nom), scenario];
  const { methode } = await lireMethode();
  const decision = {
    date: aujourdhui(),
    auteur: '',
    sujet: 'scénario',
    objet: scenario.nom,
    avant: avant ? direLesReglages(avant) : '',
    apres: direLesReglages(scenario),
    motif,
    methode: `${methode.nom} ${methode.version}`,
  };
  await consignerDecisions([decision], suivi);
  await ecrireReglage(NOM, apres);
  return apres;
}

/** Writes a scenario on « CIL Pression-réponse », in the place of its first or of its second one. */
export async function ecrireScenario(scenario: Scenario, place: 0 | 1, suivi: Suivi): Promise<void> {
  const relues = await relireNosFeuilles();
  const dossier = dossierRelu(relues);
  if (dossier === null) throw titresChanges();
  const [a, b] = dossier.scenarios;
  const { methode } = await lireMethode();
  const scenarios = place === 0 ? ([scenario, b] as const) : ([a, scenario] as const);
  const plans = [
    planPressionReponse(methode, { ...dossier, scenarios }),
    planNotes(methode, dossier, relues),
  ];
  await ecrirePlans(plans, 'sortie', suivi);
}
