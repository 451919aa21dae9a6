import { carteDe } from '../domain/carte/carte.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { diffuser } from '../domain/diffusion/diffuser.ts';
import { anciennesDe, ditParAvant, parutionsDe } from '../domain/diffusion/journal.ts';
import { motifDe } from '../domain/diffusion/motif.ts';
import { publier } from '../domain/diffusion/publier.ts';
import { feuillageDe } from '../domain/diffusion/regroupement/feuillage.ts';
import { trameDe } from '../domain/diffusion/trame.ts';
import { feuillesDuClasseur } from '../excel/classeur.ts';
import { planCarte } from '../sheets/carte/plan.ts';
import { planDiffusion } from '../sheets/diffusion.ts';
import { lireTypesDecides } from '../sheets/lireTypesDecides.ts';
import { planMasquage } from '../sheets/masquage.ts';

import { planRegroupements } from '../sheets/regroupements.ts';
import { planSecret } from '../sheets/secret.ts';
import { annoncer } from './annoncer.ts';
import { bilanDeDiffusion } from './bilanDeDiffusion.ts';
import { confierAuCalcul } from './confierAuCalcul.ts';
import type { ChoixDeDiffusion, ChoixDonnees, PreparationDeDiffusion, Suivi } from './contrat.ts';
import { diagnosticDuClasseur } from './diagnosticDuClasseur.ts';
import { lireJournal } from './journal.ts';
import { regrouperLeClasseur } from './regrouperLeClasseur.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';
import { verifier } from './verifier.ts';

const ETAPES = 6;

/**
 * From the tables to what may be shared of them: residences grouped, small counts hidden with what would give them back,
 * the whole attacked as one, earlier publications of the same data included. Nothing is written.
 */
export async function preparerDiffusion(
  donnees: ChoixDonnees,
  choix: ChoixDeDiffusion,
  suivi: Suivi,
): Promise<PreparationDeDiffusion> {
  let fait = 0;
  const etape = (texte: string) => {
    verifier(suivi);
    suivi.progres?.({ etape: texte, fait: fait++, total: ETAPES });
  };
  const relues = await relireNosFeuilles();
  const diagnostic = await diagnosticDuClasseur(donnees, etape, relues);
  etape('Regroupement des résidences');
  const regroupement = choix.regrouper
    ? await regrouperLeClasseur(diagnostic, choix.pourGrouper, suivi)
    : null;
  const groupes = regroupement ? feuillageDe(regroupement.propose) : new Map<string, string>();
  const precedentes = parutionsDe(await lireJournal(), sourceDe(diagnostic));
  const anciennes = anciennesDe(precedentes, choix.echelles, groupes);
  const publication = publier(diagnostic, { echelles: choix.echelles, groupes, anciennes });
  const { secret: regle } = diagnostic.methode;
  const trame = trameDe(publication, regle);
  const { systeme } = motifDe(trame, regle);
  const { anterieures, changees } = ditParAvant(precedentes, publication, trame, systeme);
  const etoiles = new Set(
    publication.colonnes.flatMap(({ indicateur }, rang) =>
      choix.etoiles.includes(indicateur.code) ? (trame.colonnes[rang]?.effectif ?? []) : [],
    ),
  );
  etape('Protection des chiffres');
  const protegee = {
    trame,
    choix: {
      regle,
      exacte: choix.exacte,
      etoilees: Uint8Array.from(trame.compteurs, (_, rang) => Number(etoiles.has(rang))),
      anterieures,
    },
  };
  const protection = await confierAuCalcul('proteger', protegee, suivi);
  etape('Mise en forme des feuilles');
  const diffusion = diffuser(publication, trame, protection, { regle, anterieures });
  const carte = carteDe(diagnostic, diffusion, lireTypesDecides(relues));
  const plans = [
    planSecret(diagnostic, diffusion),
    planDiffusion(diagnostic, diffusion),
    planMasquage(diagnostic, diffusion),
    ...(regroupement ? [planRegroupements(diagnostic, regroupement.unites, regroupement.propose)] : []),
    ...(carte ? [planCarte(diagnostic, carte)] : []),
  ];
  const presentes = new Set(
    (await feuillesDuClasseur()).filter(({ marque }) => marque !== null).map(({ nom }) => nom),
  );
  verifier(suivi);
  return {
    choix,
    diagnostic,
    diffusion,
    protegee,
    bilan: bilanDeDiffusion(
      diffusion,
      regroupement?.propose ?? null,
      { precedentes: precedentes.length, changees },
      plans,
    ),
    plans,
    annonce: annoncer(plans, presentes),
  };
}

/** What tells that two publications are of the same data. */
export const sourceDe = ({
  parc,
}: Diagnostic): { readonly source: string; readonly annee: number | null } => ({
  source: parc.libelle,
  annee: parc.millesime,
});
