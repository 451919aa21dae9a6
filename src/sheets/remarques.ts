import type { Remarque } from '../domain/parc/reconnaissance.ts';
import { nombre, texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

const GRAVITES: Record<Remarque['gravite'], string> = {
  info: 'information',
  attention: 'attention',
  refus: 'refusé',
};

/** Everything that was repaired, doubted or refused, with its first cell and the sheet it stands on. */
export function remarquesEnLignes(remarques: readonly Remarque[], plusieursTables: boolean): PlanCell[][] {
  const titre = [texte('Remarques', 'section')];
  if (remarques.length === 0)
    return [titre, ...notes('Aucune remarque : toutes les cellules utiles ont été comprises.')];
  return [
    titre,
    [
      texte('Gravité', 'entete'),
      texte('Première cellule', 'entete'),
      texte('Cellules', 'enteteNombre'),
      texte('Ce qui a été lu', 'entete'),
    ],
    ...remarques.map(({ gravite, nombre: combien, phrase, ...lieu }) => [
      texte(GRAVITES[gravite]),
      texte(ou(lieu, plusieursTables), 'code'),
      nombre(combien),
      texte(phrase, 'texteApresNombre'),
    ]),
  ];
}

function ou({ cellule, feuille }: Pick<Remarque, 'cellule' | 'feuille'>, plusieursTables: boolean): string {
  if (!plusieursTables || feuille === undefined) return cellule ?? 'toute la table';
  return cellule === null ? `« ${feuille} »` : `${cellule} de « ${feuille} »`;
}
