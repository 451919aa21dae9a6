import { composantesDeLIndice } from '../domain/composantesDeLIndice.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { phrase } from '../domain/messages/index.ts';
import { compositeDe, type NomDeFragilite } from '../domain/methode/composites.ts';
import { type BlocDIndice, chiffresDIndice, pointsDIndice, valeursDesComposantes } from './blocDIndice.ts';
import { texte } from './cellules.ts';
import { composantesSousLeSeuil } from './composantesSousLeSeuil.ts';
import type { PlaceDeFragilite } from './grilleFragilite.ts';
import type { GrilleIndicateurs } from './grilleIndicateurs.ts';
import { identiteDeLigne } from './ligneIndice.ts';
import type { Marques } from './marques.ts';
import type { PlanCell } from './plan.ts';

/** Everything that the rows of « CIL Fragilité » share. */
export interface ContexteDeFragilite {
  readonly diagnostic: Diagnostic;
  readonly source: GrilleIndicateurs;
  readonly marques: Marques;
  readonly places: readonly PlaceDeFragilite[];
  /** For each index, the names of the components that each residence lacks. */
  readonly manques: ReadonlyMap<NomDeFragilite, readonly (readonly string[])[]>;
}

/** One row of « CIL Fragilité », the reference when `unite` is null. */
export function ligneDeFragilite(contexte: ContexteDeFragilite, unite: number | null): PlanCell[] {
  const { diagnostic, marques, places } = contexte;
  return [
    ...identiteDeLigne(diagnostic, marques, unite),
    ...places.flatMap((place) => {
      const bloc: BlocDIndice = {
        diagnostic,
        source: contexte.source,
        marques,
        indice: place.nom,
        resultats: diagnostic.fragilites[place.nom].indices,
        place,
      };
      return [
        ...chiffresDIndice(bloc, unite),
        ...valeursDesComposantes(bloc, unite),
        ...pointsDIndice(bloc, unite),
        composantesSousLeSeuil(bloc, unite),
        ceQuiManque(contexte, place.nom, unite),
      ];
    }),
  ];
}

/** Names of the weighted components that each residence lacks, index by index. */
export function manquesDe({ tableau, methode, cotations }: Diagnostic, nom: NomDeFragilite): string[][] {
  const composantes = composantesDeLIndice(tableau, compositeDe(methode, nom).composantes, cotations);
  return tableau.unites.map((_, rang) =>
    composantes.flatMap(({ nom, poids, valeurs, reference }) =>
      poids > 0 && ((valeurs[rang] ?? null) === null || reference === null) ? [nom] : [],
    ),
  );
}

function ceQuiManque(
  { diagnostic, manques }: ContexteDeFragilite,
  nom: NomDeFragilite,
  unite: number | null,
): PlanCell {
  if (unite === null) return texte('', 'referenceTexte');
  const resultat = diagnostic.fragilites[nom].indices?.[unite];
  const absentes = manques.get(nom)?.[unite] ?? [];
  const dit = resultat?.raison ?? (absentes.length === 0 ? '' : phrase({ code: 'poids-repartis', absentes }));
  return texte(dit, 'texteApresNombre');
}
