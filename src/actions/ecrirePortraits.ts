import { parutionDe } from '../domain/diffusion/journal.ts';
import { plagesDuClasseur, supprimerFeuilles } from '../excel/classeur.ts';
import { planJournal } from '../sheets/journal.ts';
import { ecartsAuPlan } from '../sheets/portraits/relire.ts';
import { nomDeMethode } from '../sheets/tete.ts';
import { aujourdhui } from './aujourdhui.ts';
import {
  ActionRefusee,
  type BilanDePortraits,
  type Destination,
  type PreparationDePortraits,
  type Suivi,
} from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { enregistrerJournal, lireJournal } from './journal.ts';
import { sourceDe } from './preparerDiffusion.ts';

/** Small pages sent together: ten of them are about 1 MB on the wire, under what Excel for the web takes at once. */
const PAGES_PAR_REQUETE = 10;

/**
 * Writes the portraits that were announced, all or nothing, then reads every page back: one that holds anything else
 * than planned takes them all away. Those of an earlier choice go once the new ones stand. With a destination they are
 * noted in the journal, whose next protection takes them into account.
 */
export async function ecrirePortraits(
  preparation: PreparationDePortraits,
  destination: Destination | null,
  suivi: Suivi,
): Promise<BilanDePortraits> {
  const { plans, portraits, masques, aRetirer, nonProtegees } = preparation;
  if (destination && nonProtegees.length > 0)
    throw new ActionRefusee(
      'Des petits effectifs restent sans protection : ces portraits ne peuvent pas être remis à d’autres.',
    );
  await ecrirePlans(plans, 'portrait', suivi, PAGES_PAR_REQUETE);
  await relire(preparation);
  const retires = aRetirer.length === 0 ? 0 : await supprimerFeuilles('portrait', new Set(aRetirer));
  if (destination) await noter(preparation, destination, suivi);
  return { portraits: portraits.length, masques, retires, feuilles: plans.map(({ name }) => name) };
}

async function relire({ plans }: PreparationDePortraits): Promise<void> {
  const pages = plans.slice(1);
  const plages = new Map(
    (await plagesDuClasseur(pages.map(({ name }) => name))).map((plage) => [plage.feuille, plage]),
  );
  for (const page of pages) {
    const plage = plages.get(page.name);
    const [ecart] = plage ? ecartsAuPlan(page, plage) : ['A1'];
    if (ecart === undefined) continue;
    await supprimerFeuilles('portrait');
    throw new ActionRefusee(
      `Relue, la cellule ${ecart} de « ${page.name} » n’est pas celle qui était prévue : les portraits sont retirés. Recommencez.`,
    );
  }
}

async function noter(
  { diagnostic, diffusion }: PreparationDePortraits,
  destination: Destination,
  suivi: Suivi,
): Promise<void> {
  const { methode } = diagnostic;
  const parutions = [
    ...(await lireJournal()),
    parutionDe(diffusion, {
      ...destination,
      usage: destination.usage === '' ? 'Portraits' : `Portraits · ${destination.usage}`,
      ...sourceDe(diagnostic),
      date: aujourdhui(),
      auteur: methode.auteur,
      methode: nomDeMethode(methode),
    }),
  ];
  await ecrirePlans([planJournal(parutions)], 'sortie', { ...suivi, progres: () => {} });
  await enregistrerJournal(parutions);
}
