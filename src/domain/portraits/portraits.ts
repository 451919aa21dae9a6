import { montrables } from '../carte/montrable.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Diffusion, Figure } from '../diffusion/diffusion.ts';
import type { Parution } from '../diffusion/journal.ts';
import { CODE_ECART, CODE_IMPAYES } from '../indicateurs/catalogue.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';
import { codesDesChiffres } from './chiffresCles.ts';
import { classeDuPortrait } from './classe.ts';
import { estUnEffectif } from './effectifs.ts';
import { evolutionDuPortrait } from './evolution.ts';
import { grilleDuPortrait } from './grille.ts';
import { ND, type Situation, situer } from './identite.ts';
import { figureDe, indiceDuPortrait } from './indice.ts';
import type { DecisionDeClasse, IdentiteDePortrait, Portrait, Voisinage } from './portrait.ts';
import { prudencesDe } from './prudences.ts';
import { stockFluxDuPortrait } from './stockFlux.ts';

const CACHE = { etat: 'secret' } as const;

export interface ChoixDePortraits {
  /** Keys of the residences; those that are no longer there are left out. */
  readonly cles: readonly string[];
  readonly decisions: ReadonlyMap<string, DecisionDeClasse>;
  /** Everything shared earlier, whatever the year. */
  readonly parutions: readonly Parution[];
}

/** The portraits of the chosen residences, in the order of the residences: nothing of them that `diffusion` keeps back. */
export function portraitsDe(
  diagnostic: Diagnostic,
  diffusion: Diffusion,
  { cles, decisions, parutions }: ChoixDePortraits,
): Portrait[] {
  const { tableau } = diagnostic;
  const lire = lecteur(diffusion);
  const situation = situer(diagnostic.dossier);
  const voulues = new Set(cles);
  const permis = montrables(diagnostic, diffusion);
  const codes = codesDesChiffres(tableau.indicateurs);
  return tableau.unites.flatMap((unite, rang): Portrait[] => {
    if (!voulues.has(unite.cle)) return [];
    const ligne = lire.ligne(`residence ${unite.cle}`);
    const valeur = (code: string) => lire.figure(code, ligne, 'valeur');
    const { type = CACHE, tranche = CACHE } = permis[rang] ?? {};
    const indice = indiceDuPortrait(diagnostic, rang, tranche, valeur);
    const figureDIndice = figureDe(indice);
    const mesures = {
      precarite: figureDIndice,
      ecartFluxStock: valeur(CODE_ECART),
      impayes: valeur(CODE_IMPAYES),
    };
    const territoire = (echelle: Voisinage, code: string): Figure =>
      unite[echelle] === null ? ND : lire.figure(code, lire.ligne(`${echelle} ${unite[echelle]}`), 'valeur');
    const chiffres = codes.flatMap((code) => {
      const colonne = lire.colonne(code);
      const indicateur = diffusion.publication.colonnes[colonne]?.indicateur;
      if (!indicateur) return [];
      const territoires = {
        quartier: territoire('quartier', code),
        commune: territoire('commune', code),
        epci: territoire('epci', code),
      };
      return [{ indicateur, colonne, residence: valeur(code), territoires }];
    });
    const montres = chiffres.filter(({ residence, territoires }) =>
      [residence, ...Object.values(territoires)].some(({ etat }) => etat === 'montree'),
    );
    return [
      {
        cle: unite.cle,
        nom: unite.nom,
        ligne,
        identite: identiteDe(unite, situation, rang, diffusion, lire, ligne),
        classe: classeDuPortrait(diagnostic, rang, type, mesures, decisions.get(unite.cle) ?? null),
        chiffres,
        indice,
        stockFlux: stockFluxDuPortrait(diagnostic, valeur),
        evolution: evolutionDuPortrait(diagnostic, unite.cle, figureDIndice, parutions),
        grille: grilleDuPortrait(diagnostic.cotations.get(unite.cle)),
        prudences: prudencesDe(montres.map(({ indicateur }) => indicateur)),
      },
    ];
  });
}

interface Lecteur {
  readonly ligne: (cle: string) => number;
  readonly colonne: (code: string) => number;
  readonly figure: (code: string, ligne: number, objet: 'base' | 'valeur') => Figure;
}

/** What a publication shows, by code and by row. A row that it does not write, or that is not there, says nothing. */
function lecteur({ publication: { lignes, colonnes }, figures }: Diffusion): Lecteur {
  const rangs = new Map(lignes.map(({ cle, montree }, rang) => [cle, montree ? rang : -1]));
  const places = new Map(colonnes.map(({ indicateur }, place) => [indicateur.code, place]));
  const colonne = (code: string) => places.get(code) ?? -1;
  return {
    ligne: (cle) => rangs.get(cle) ?? -1,
    colonne,
    figure: (code, ligne, objet) => figures[colonne(code)]?.[ligne]?.[objet] ?? ND,
  };
}

function identiteDe(
  { quartier, commune, epci, qpv, bailleur }: Diagnostic['tableau']['unites'][number],
  { lieux, annees }: Situation,
  rang: number,
  { publication }: Diffusion,
  lire: Lecteur,
  ligne: number,
): IdentiteDePortrait {
  const effectifs: readonly Indicateur[] = publication.colonnes
    .map(({ indicateur }) => indicateur)
    .filter(estUnEffectif);
  return {
    adresse: lieux[rang]?.rue ?? null,
    quartier,
    commune,
    epci,
    qpv,
    bailleur,
    effectifs: effectifs.map(({ court, code }) => ({ nom: court, figure: lire.figure(code, ligne, 'base') })),
    annees: annees[rang] ?? null,
  };
}
