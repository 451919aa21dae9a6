import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import type { Methode } from '../../domain/methode/methode.ts';
import type { ComposanteExpliquee } from './explication.ts';
import { type LigneLue, nombreSous, referenceSous, sous } from './ligneLue.ts';

const POINTS = ' · points';

export interface ComposanteLue extends ComposanteExpliquee {
  /** Null when the catalogue does not know this name. */
  readonly indicateur: Indicateur | null;
}

/** The components of a row of indices, told by its titles: « APL · part » and « APL · points » make one. */
export function composantesDeLaLigne(
  ligne: LigneLue,
  methode: Methode | null,
  catalogue: readonly Indicateur[],
): ComposanteLue[] {
  return ligne.titres.flatMap((titre) => {
    const nom = titre.endsWith(POINTS) ? titre.slice(0, -POINTS.length) : '';
    const part = `${nom} · part`;
    if (nom === '' || !ligne.titres.includes(part)) return [];
    const indicateur = catalogue.find(({ court, code }) => court === nom || code === nom) ?? null;
    const choisie = methode?.precarite.composantes.find(({ code }) => code === indicateur?.code);
    return [
      {
        nom,
        indicateur,
        poids: choisie?.poids ?? null,
        part: sous(ligne, part).texte,
        reference: referenceSous(ligne, part)?.texte ?? '',
        points: nombreSous(ligne, titre),
      },
    ];
  });
}
