import { nomDuCritere } from '../domain/grille/criteres.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { compositeDe, type NomDeComposite } from '../domain/methode/composites.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { MOTS, SEPARATEUR } from './motsMethode.ts';
import { FEUILLES, NOMS, NOMS_DES_INDICES } from './noms.ts';
import {
  calcul,
  choix,
  type Parametre,
  type SectionMethode,
  saisieNombre,
  saisieTexte,
} from './saisiesMethode.ts';

/** How the section of each index is titled, the sheet that follows its weights, and what to know before changing them. */
const DITS: Readonly<
  Record<NomDeComposite, { readonly titre: string; readonly feuille: string; readonly prudence: string }>
> = {
  precarite: { titre: 'L’indice de précarité', feuille: FEUILLES.indices, prudence: '' },
  occupation: {
    titre: 'L’indice de fragilité de l’occupation',
    feuille: FEUILLES.fragilite,
    prudence: ' Vide : cet indice n’est pas calculé.',
  },
  fonctionnement: {
    titre: 'L’indice de fragilité du fonctionnement',
    feuille: FEUILLES.fragilite,
    prudence: ' Vide : cet indice n’est pas calculé.',
  },
};

/** Weights, directions and reading of one index; labels come from the catalogue when it is given. */
export function parametresDeLIndice(
  methode: Methode,
  catalogue: readonly Indicateur[],
  indice: NomDeComposite = 'precarite',
): SectionMethode {
  const composite = compositeDe(methode, indice);
  const noms = NOMS_DES_INDICES[indice];
  const { titre, feuille, prudence } = DITS[indice];
  const codes = composite.composantes.map(({ code }) => code);
  return {
    titre,
    parametres: [
      {
        libelle: 'Agrégation',
        valeur: choix(noms.agregation, MOTS.agregation[composite.agregation], MOTS.agregation),
        explication:
          'Façon de réunir les composantes ; les formules sont dites plus bas. Après un changement, relancez le calcul : les feuilles gardent l’ancienne formule jusque-là.',
      },
      {
        libelle: 'Composantes',
        valeur: saisieTexte(noms.composantes, codes.join(SEPARATEUR)),
        explication: `Codes des indicateurs qui entrent dans l’indice, dans l’ordre des lignes suivantes.${prudence}`,
      },
      ...composite.composantes.map((composante) => ligneDePoids(composante, indice, feuille, catalogue)),
      {
        libelle: 'Somme des poids',
        valeur: calcul(
          noms.totalDesPoids,
          codes.length === 0 ? '=0' : `=SUM(${codes.map(noms.poids).join(',')})`,
        ),
        explication: 'Calculée.',
      },
      {
        libelle: 'Part minimale des poids connus',
        valeur: saisieNombre(
          noms.couvertureMinimale,
          composite.couvertureMinimale,
          { decimalBetween: [0, 1] },
          'saisiePart',
        ),
        explication:
          'Au-dessous, l’indice n’est pas montré. Entre ce seuil et 100 %, il est montré comme partiel (p) et n’est pas classé.',
      },
      ...(indice === 'precarite' ? [tolerance(methode)] : []),
    ],
  };
}

function ligneDePoids(
  { code, poids, sens }: Methode['precarite']['composantes'][number],
  indice: NomDeComposite,
  feuille: string,
  catalogue: readonly Indicateur[],
): Parametre {
  const noms = NOMS_DES_INDICES[indice];
  const indicateur = catalogue.find((i) => i.code === code);
  const auChoix =
    indicateur?.sens === 0
      ? ' Élevé, il peut dire plusieurs choses : le sens est votre choix, à droite du poids.'
      : ' Seuls les rapports entre poids comptent : 2, 1, 1, 1 vaut 40, 20, 20, 20.';
  return {
    libelle: `${indicateur?.libelle ?? nomDuCritere(code) ?? `Indicateur ${code}`} · poids`,
    valeur: saisieNombre(noms.poids(code), poids, { decimalBetween: [0, 1_000_000] }),
    precision: choix(noms.sens(code), MOTS.sens[`${sens}`], MOTS.sens),
    explication: `Poids de ${code}.${auChoix} « ${feuille} » suit ce poids sans nouveau calcul.`,
  };
}

const tolerance = (methode: Methode): Parametre => ({
  libelle: 'Tolérance',
  valeur: saisieNombre(NOMS.tolerance, methode.tolerance, { decimalBetween: [0, 1000] }),
  precision: 'points d’indice',
  explication: 'De part et d’autre de 100, l’indice se lit « proche de la référence ».',
});
