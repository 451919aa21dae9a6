import { diffuser } from '../domain/diffusion/diffuser.ts';
import { anciennesDe, ditParAvant, parutionsDe } from '../domain/diffusion/journal.ts';
import { motifDe } from '../domain/diffusion/motif.ts';
import { trameDe } from '../domain/diffusion/trame.ts';
import { portraitsDe } from '../domain/portraits/portraits.ts';
import {
  ECHELLES_DES_PORTRAITS,
  publierPortraits,
  SANS_GROUPE,
} from '../domain/portraits/publierPortraits.ts';
import { decisionsDeClasse } from '../sheets/decisionsDeClasse.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { phraseNonProtegee } from '../sheets/nonProtegee.ts';
import { compterLesMasques, planDesPortraits } from '../sheets/portraits/liste.ts';
import { nomsDesPortraits } from '../sheets/portraits/nomsDesPortraits.ts';
import { planPortrait } from '../sheets/portraits/portrait.ts';
import { annoncer } from './annoncer.ts';
import { aujourdhui } from './aujourdhui.ts';
import { confierAuCalcul } from './confierAuCalcul.ts';
import { ActionRefusee, type Galerie, type PreparationDePortraits, type Suivi } from './contrat.ts';
import { lireJournal } from './journal.ts';
import { portraitsPresents } from './listerPortraits.ts';
import { sourceDe } from './preparerDiffusion.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';
import { verifier } from './verifier.ts';

/**
 * From a diagnostic to the pages of the chosen residences: small counts hidden with what would give them back, over all
 * the residences and their territories, earlier publications included. Nothing is written.
 */
export async function preparerPortraits(
  { diagnostic }: Galerie,
  cles: readonly string[],
  suivi: Suivi,
): Promise<PreparationDePortraits> {
  if (cles.length === 0) throw new ActionRefusee('Choisissez au moins une résidence.');
  const journal = await lireJournal();
  const precedentes = parutionsDe(journal, sourceDe(diagnostic));
  const publication = publierPortraits(
    diagnostic,
    anciennesDe(precedentes, ECHELLES_DES_PORTRAITS, SANS_GROUPE),
  );
  const { secret: regle } = diagnostic.methode;
  const trame = trameDe(publication, regle);
  const { anterieures } = ditParAvant(precedentes, publication, trame, motifDe(trame, regle).systeme);
  const etoilees = new Uint8Array(trame.compteurs.length);
  const protegee = { trame, choix: { regle, exacte: false, etoilees, anterieures } };
  verifier(suivi);
  const protection = await confierAuCalcul('proteger', protegee, suivi);
  const diffusion = diffuser(publication, trame, protection, { regle, anterieures });
  const decisions = decisionsDeClasse((await relireNosFeuilles()).get(FEUILLES.classement) ?? []);
  const portraits = portraitsDe(diagnostic, diffusion, { cles, decisions, parutions: journal });
  const feuilles = nomsDesPortraits(diagnostic.tableau.unites);
  const date = aujourdhui();
  const plans = [
    planDesPortraits(portraits, diagnostic, feuilles, date),
    ...portraits.map((portrait) =>
      planPortrait(portrait, { diagnostic, feuille: feuilles.get(portrait.cle) ?? '', date }),
    ),
  ];
  const presentes = await portraitsPresents();
  const noms = new Set(plans.map(({ name }) => name));
  verifier(suivi);
  return {
    diagnostic,
    diffusion,
    protegee,
    portraits,
    plans,
    annonce: annoncer(plans, presentes),
    aRetirer: [...presentes].filter((nom) => !noms.has(nom)),
    masques: portraits.reduce((somme, portrait) => somme + compterLesMasques(portrait), 0),
    nonProtegees: diffusion.audit.nonProtegees.map((manque) => phraseNonProtegee(manque, diffusion)),
    precedentes: precedentes.length,
  };
}
