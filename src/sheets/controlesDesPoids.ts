import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { adressesDe, parcEnAdresses } from './adressesDesPoids.ts';
import { formule, ici, texte } from './cellules.ts';
import { COLONNES_POIDS as C, type LigneDePoids } from './grilleSurrepresentation.ts';
import type { ContexteDesPoids } from './ligneSurrepresentation.ts';
import type { PlanCell } from './plan.ts';

/**
 * One row per scale: do its territories hold all the stock, and all the households of each indicator? `row` is that of
 * the first one.
 */
export function controlesDesPoids(contexte: ContexteDesPoids, row: number): PlanCell[][] {
  const { diagnostic, grille, lus, marques } = contexte;
  const echelles = [...new Set(grille.lignes.map(({ echelle }) => echelle))];
  return echelles.map((echelle, k) => {
    const siennes = grille.lignes.filter((ligne) => ligne.echelle === echelle);
    const ligne: LigneDePoids = {
      row: row + k,
      echelle,
      nom: '',
      de: siennes.filter(({ sorte }) => sorte === 'territoire').flatMap(({ de }) => de),
      sorte: 'somme',
    };
    const parc = parcEnAdresses(grille, ligne);
    const somme = ici(row + k, C.parc);
    return [
      texte(NOMS_DES_ECHELLES[echelle]),
      formule(
        `=IF(${somme}=${parc.L},"tout le parc",${parc.L}-${somme}&" ${NATURES[diagnostic.parc.nature].des} hors de ces territoires")`,
        'texteLong',
      ),
      formule(`=${parc.l}`, 'effectif'),
      formule(`=${somme}/${parc.L}`, 'part'),
      texte(''),
      texte(''),
      ...lus.map(({ colonne, N }) => {
        const { n, N: total } = adressesDe(grille, colonne, ligne);
        if (N !== null && N > 0) return formule(`=${n}/${total}`, 'part');
        marques.add(N === null ? 'nd' : '///');
        return texte(N === null ? 'nd' : '///', 'part');
      }),
    ];
  });
}
