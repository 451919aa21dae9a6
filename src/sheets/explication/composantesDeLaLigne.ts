import { nomDuCritere } from '../../domain/grille/criteres.ts';
import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { COMPOSITES, type Composite, compositeDe } from '../../domain/methode/composites.ts';
import type { Methode } from '../../domain/methode/methode.ts';
import type { ComposanteExpliquee } from './explication.ts';
import { type LigneLue, nombreSous, referenceSous, sous } from './ligneLue.ts';

const POINTS = ' · points';

export interface ComposanteLue extends ComposanteExpliquee {
  /** Null when it is no indicator of the catalogue: a note of the grid. */
  readonly indicateur: Indicateur | null;
}

export interface IndiceLu {
  readonly composantes: readonly ComposanteLue[];
  /** The index of the method that these components make; null when the method cannot be read or has none such. */
  readonly composite: Composite | null;
}

/** The components of a row of indices, told by its titles: « APL · part » (or « APL ») and « APL · points » make one. */
export function indiceDeLaLigne(
  ligne: LigneLue,
  methode: Methode | null,
  catalogue: readonly Indicateur[],
): IndiceLu {
  const trouvees = ligne.titres.flatMap((titre) => {
    const nom = titre.endsWith(POINTS) ? titre.slice(0, -POINTS.length) : '';
    const part = ligne.titres.find(
      (autre) => autre === nom || autre === `${nom} · part` || autre.startsWith(`${nom} (`),
    );
    return nom === '' || part === undefined ? [] : [{ nom, part, titre }];
  });
  const codeDe = (nom: string, composite: Composite) =>
    composite.composantes.find(({ code }) => nomme(code, nom, catalogue));
  const composite =
    methode === null
      ? null
      : (COMPOSITES.map((nom) => compositeDe(methode, nom)).find(
          (essaye) =>
            essaye.composantes.length === trouvees.length && trouvees.every(({ nom }) => codeDe(nom, essaye)),
        ) ?? null);
  return {
    composite,
    composantes: trouvees.map(({ nom, part, titre }) => ({
      nom,
      indicateur: catalogue.find(({ code }) => nomme(code, nom, catalogue)) ?? null,
      poids: (composite && codeDe(nom, composite)?.poids) ?? null,
      part: sous(ligne, part).texte,
      reference: referenceSous(ligne, part)?.texte ?? '',
      points: nombreSous(ligne, titre),
    })),
  };
}

/** Whether a column bears the name of this component: short name, code, or criterion of the grid. */
function nomme(code: string, nom: string, catalogue: readonly Indicateur[]): boolean {
  const critere = nomDuCritere(code);
  if (critere !== null) return nom.startsWith(critere);
  return nom === code || catalogue.some((indicateur) => indicateur.code === code && indicateur.court === nom);
}
