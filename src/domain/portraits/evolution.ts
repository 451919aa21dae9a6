import type { Diagnostic, Vague } from '../diagnostic.ts';
import type { Figure } from '../diffusion/diffusion.ts';
import type { Parution } from '../diffusion/journal.ts';
import { MOTS_DE_TENDANCE } from '../evolution/tendance.ts';
import { cleDeSuivi } from '../evolution/unites.ts';
import { enfreint } from '../secret/controle.ts';
import { effectifsDuCompte } from '../secret/controlerCompte.ts';
import type { EvolutionDePortrait } from './portrait.ts';

const SECRET: Figure = { etat: 'secret', raison: { sorte: 'seuil' } };

/**
 * The index of a residence wave after wave, each against its own reference. The last wave is shown as the page shows
 * it; an earlier one only where every count behind it passes the rule by itself and was not kept back in a publication.
 */
export function evolutionDuPortrait(
  { evolution, vagues, methode }: Pick<Diagnostic, 'evolution' | 'vagues' | 'methode'>,
  cle: string,
  derniere: Figure,
  parutions: readonly Parution[],
): EvolutionDePortrait | null {
  const suivi = evolution?.suivis.find(
    ({ unite }) => unite.sorte === 'residence' && unite.cle === cleDeSuivi(cle),
  );
  const courante = suivi?.courante;
  if (!evolution || !suivi || !courante) return null;
  const codes = (evolution.composantes.composantes ?? []).map(({ code }) => code);
  const figures = vagues.map((vague, v): Figure => {
    const valeur = courante.valeurs[v] ?? null;
    const rang = suivi.unite.rangs[v] ?? null;
    if (valeur === null || rang === null) return { etat: 'nd' };
    if (v === vagues.length - 1 && derniere.etat === 'secret') return SECRET;
    const sure = codes.every(
      (code) => passe(vague, rang, code, methode) && !cacheeAvant(vague, rang, code, parutions),
    );
    return sure || (v === vagues.length - 1 && derniere.etat === 'montree')
      ? { etat: 'montree', valeur }
      : SECRET;
  });
  const bouts = [figures[0], figures.at(-1)];
  const { classe, raison } = courante.tendance;
  return {
    vagues: evolution.annees.map((annee, v) => ({ annee, indice: figures[v] ?? { etat: 'nd' } })),
    tendance: bouts.every((figure) => figure?.etat === 'montree')
      ? (raison ?? `D’une vague à l’autre, la résidence ${DIRE[classe]}.`)
      : null,
  };
}

const DIRE = {
  ...MOTS_DE_TENDANCE,
  stable: 'est stable',
} as const;

function passe(
  { tableau }: Vague,
  rang: number,
  code: string,
  { secret }: Pick<Diagnostic['methode'], 'secret'>,
): boolean {
  const i = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  const compte = tableau.comptes[i]?.[rang];
  const forme = tableau.indicateurs[i]?.indicateur.forme;
  if (!compte || !forme) return false;
  return effectifsDuCompte(compte, forme, secret).every((effectif) => !enfreint(effectif, secret));
}

/** Whether an earlier publication of that wave kept back the counts of this residence. */
function cacheeAvant(
  { dossier, tableau }: Vague,
  rang: number,
  code: string,
  parutions: readonly Parution[],
): boolean {
  const cle = tableau.unites[rang]?.cle ?? '';
  return parutions.some(({ source, annee, lignes, colonnes }) => {
    if (source !== dossier.principal.libelle || annee !== dossier.annee) return false;
    const ligne = lignes.findIndex(
      ({ echelle, residences }) => echelle === 'residence' && residences[0] === cle,
    );
    const colonne = colonnes.find((connue) => connue.code === code);
    return ligne >= 0 && colonne !== undefined && (colonne.effectifs[ligne] ?? colonne.bases[ligne]) === null;
  });
}
