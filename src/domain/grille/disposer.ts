import { A_NOTER, ecrireCritere, lireCritere } from './criteres.ts';
import { parCle } from './parCle.ts';
import reglages from './reglages.json' with { type: 'json' };
import type { ResidenceACoter } from './residencesACoter.ts';
import type { ChampDeGrille } from './saisies.ts';
import { type LigneSaisie, lireTexte } from './tableSaisie.ts';

/** Why a residence that no figure points at is on the grid. */
export const AJOUTEE = 'ajoutée par vous';

type Ligne = LigneSaisie<ChampDeGrille>;

const NOTES = ['note', 'evaluateur', 'date', 'source', 'elements', 'confiance'] as const;

/**
 * The rows of the grid as they are laid out again: residences in the order where they stand, those newly pointed at
 * after them; in each, the rows typed in their order, then a blank row for each criterion that has none. A row is
 * dropped only when it was prepared by us, nothing was typed on it and the figures no longer point at the residence. A
 * code alone on a row asks for that residence: its rows are prepared. Blank rows are prepared for so many residences at
 * most, the most precarious.
 *
 * Laying out twice gives the same rows.
 */
export function disposer(
  lues: readonly Ligne[],
  aCoter: readonly ResidenceACoter[],
  residences: ReadonlySet<string>,
): Ligne[] {
  const raisons = new Map(aCoter.map(({ cle, pourquoi }) => [cle, pourquoi]));
  const gardees = lues.filter(
    (ligne) => aQuelqueChose(ligne) || raisons.has(lireTexte(ligne, 'residence')) || !estPreparee(ligne),
  );
  const demandees = new Set(
    gardees.filter(estUneDemande(residences)).map((ligne) => lireTexte(ligne, 'residence')),
  );
  const parResidence = parCle(gardees, (ligne) => lireTexte(ligne, 'residence'));
  const place = Math.floor(reglages.lignesPreparees / A_NOTER.length);
  const preparees = new Set([...aCoter.slice(0, place).map(({ cle }) => cle), ...demandees]);
  for (const cle of preparees) if (!parResidence.has(cle)) parResidence.set(cle, []);
  return [...parResidence].flatMap(([cle, siennes]) => {
    const pourquoi = raisons.get(cle) ?? (residences.has(cle) ? AJOUTEE : '');
    const typees = siennes.filter((ligne) => !estUneDemande(residences)(ligne));
    const lignes = typees.map((ligne): Ligne => new Map([...ligne, ['pourquoi', pourquoi]]));
    if (!preparees.has(cle)) return lignes;
    const notes = new Set(typees.map((ligne) => lireCritere(lireTexte(ligne, 'critere'))?.code));
    const manquants = A_NOTER.filter(({ code }) => !notes.has(code));
    return [
      ...lignes,
      ...manquants.map(
        (critere): Ligne =>
          new Map([
            ['residence', cle],
            ['critere', ecrireCritere(critere)],
            ['pourquoi', pourquoi],
          ]),
      ),
    ];
  });
}

const aQuelqueChose = (ligne: Ligne): boolean => NOTES.some((champ) => (ligne.get(champ) ?? null) !== null);

/** Laid out by us because the figures pointed at the residence. */
function estPreparee(ligne: Ligne): boolean {
  const pourquoi = lireTexte(ligne, 'pourquoi');
  return pourquoi !== '' && pourquoi !== AJOUTEE;
}

/** A code that is known, alone on its row. */
const estUneDemande =
  (residences: ReadonlySet<string>) =>
  (ligne: Ligne): boolean =>
    residences.has(lireTexte(ligne, 'residence')) &&
    lireTexte(ligne, 'critere') === '' &&
    !aQuelqueChose(ligne);
