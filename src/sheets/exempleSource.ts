import { fixe, formule, ici, ligneFixe, nombre, texte } from './cellules.ts';
import source from './exemple-source.json' with { type: 'json' };
import { indiceEnFormule } from './formulesIndice.ts';
import type { Block, PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/**
 * The source's worked example, live: four territories, their shares and weights in input cells, the index by the
 * formula of « CIL Indices ». Gives 100 for the reference, then 118.18, 98.69 and 65.64.
 *
 * Territories are columns, as in the source; the shares stand from `column` + 2 on.
 */
export function exempleDeLaSource(row: number, column: number): Block {
  const territoires = [source.reference, ...source.residences];
  const premiere = row + 3;
  const totalDesPoids = fixe(premiere + source.composantes.length, column + 1);
  const indice = (rang: number): PlanCell => {
    const termes = source.composantes.map((_, k) => ({
      x: ici(premiere + k, column + 2 + rang),
      r: `$${ici(premiere + k, column + 2)}`,
      poids: `$${ici(premiere + k, column + 1)}`,
      sens: 1 as const,
    }));
    return formule(`=${indiceEnFormule('ratios', termes, totalDesPoids)}`, 'indiceDetaille');
  };
  const poids = `${ligneFixe(premiere, column + 1)}:${ligneFixe(premiere + source.composantes.length - 1, column + 1)}`;
  const cells: PlanCell[][] = [
    [texte(`${source.titre} (${source.source})`, 'section')],
    [
      ...['', '', ''].map((t) => texte(t, 'enteteHaute')),
      ...source.residences.map((_, rang) => texte(rang === 0 ? 'Résidences' : '', 'enteteHaute')),
    ],
    [
      texte('Composante', 'entete'),
      texte('Poids', 'enteteNombre'),
      texte(source.reference.nom, 'enteteNombre'),
      ...source.residences.map(({ nom }) => texte(nom.replace('Résidence ', ''), 'enteteNombre')),
    ],
    ...source.composantes.map(({ libelle, poids: p }, k) => [
      texte(libelle, 'texteLong'),
      nombre(p, 'saisieNombre'),
      ...territoires.map(({ parts }) => nombre(parts[k] ?? 0, 'saisiePart')),
    ]),
    [
      texte('Somme des poids, puis indice', 'totalTexte'),
      formule(`=SUM(${poids})`, 'total'),
      ...territoires.map((_, rang) => indice(rang)),
    ],
    [
      texte('Indice imprimé dans la source', 'texteLong'),
      texte('', 'texte'),
      nombre(100, 'indice'),
      ...source.residences.map(({ publie }) => nombre(publie, 'indice')),
    ],
    ...notes(
      `La source imprime ${source.residences[0]?.publie} pour la résidence A. Ces données et ces poids donnent 118 : c’est une erreur d’impression.`,
      `Aucun de ses rapports à l’agglomération ne dépasse 1,25 : avec des poids positifs, l’indice de A ne peut pas dépasser ${source.maximumPossible}.`,
    ),
  ];
  return { row, column, cells };
}
