import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { MOTS, SEPARATEUR } from './motsMethode.ts';
import { NOMS, nomDuPoids, nomDuSens } from './noms.ts';
import {
  calcul,
  choix,
  type Parametre,
  type SectionMethode,
  saisieNombre,
  saisieTexte,
} from './saisiesMethode.ts';

/** Weights, directions and reading of the index; labels come from the catalogue when it is given. */
export function parametresDeLIndice(
  { precarite: p, tolerance }: Methode,
  catalogue: readonly Indicateur[],
): SectionMethode {
  const codes = p.composantes.map(({ code }) => code);
  const libelle = (code: string) => catalogue.find((i) => i.code === code)?.libelle ?? `Indicateur ${code}`;
  return {
    titre: 'L’indice de précarité',
    parametres: [
      {
        libelle: 'Agrégation',
        valeur: choix(NOMS.agregation, MOTS.agregation[p.agregation], MOTS.agregation),
        explication:
          'Façon de réunir les composantes ; les formules sont dites plus bas. Après un changement, relancez le calcul : les feuilles gardent l’ancienne formule jusque-là.',
      },
      {
        libelle: 'Composantes',
        valeur: saisieTexte(NOMS.composantes, codes.join(SEPARATEUR)),
        explication: 'Codes des indicateurs qui entrent dans l’indice, dans l’ordre des lignes suivantes.',
      },
      ...p.composantes.map(
        ({ code, poids, sens }): Parametre => ({
          libelle: `${libelle(code)} · poids`,
          valeur: saisieNombre(nomDuPoids(code), poids, { decimalBetween: [0, 1_000_000] }),
          precision: choix(nomDuSens(code), MOTS.sens[`${sens}`], MOTS.sens),
          explication: `Poids de ${code}. Seuls les rapports entre poids comptent : 2, 1, 1, 1 vaut 40, 20, 20, 20. « CIL Indices » suit ce poids sans nouveau calcul.`,
        }),
      ),
      {
        libelle: 'Somme des poids',
        valeur: calcul(NOMS.totalDesPoids, `=SUM(${codes.map(nomDuPoids).join(',')})`),
        explication: 'Calculée.',
      },
      {
        libelle: 'Part minimale des poids connus',
        valeur: saisieNombre(
          NOMS.couvertureMinimale,
          p.couvertureMinimale,
          { decimalBetween: [0, 1] },
          'saisiePart',
        ),
        explication:
          'Au-dessous, l’indice n’est pas montré. Entre ce seuil et 100 %, il est montré comme partiel (p) et n’est pas classé.',
      },
      {
        libelle: 'Tolérance',
        valeur: saisieNombre(NOMS.tolerance, tolerance, { decimalBetween: [0, 1000] }),
        precision: 'points d’indice',
        explication: 'De part et d’autre de 100, l’indice se lit « proche de la référence ».',
      },
    ],
  };
}
