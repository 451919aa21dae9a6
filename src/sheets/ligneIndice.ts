import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import {
  type BlocDIndice,
  chiffresDIndice,
  ligneDuBloc,
  pointsDIndice,
  termesDuBloc,
  valeursDesComposantes,
} from './blocDIndice.ts';
import { texte } from './cellules.ts';
import { composantesSousLeSeuil } from './composantesSousLeSeuil.ts';
import type { GrilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_INDICES as C, type GrilleIndices } from './grilleIndices.ts';
import type { Marques } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { soliditeDeLIndice } from './soliditeIndice.ts';

/** Everything that the rows of the sheet share. */
export interface Contexte {
  readonly diagnostic: Diagnostic;
  readonly source: GrilleIndicateurs;
  readonly grille: GrilleIndices;
  readonly marques: Marques;
  readonly robustesse: RobustesseDesResidences | null;
}

/** One row of « CIL Indices », the reference when `unite` is null. */
export function ligneDIndice(contexte: Contexte, unite: number | null): PlanCell[] {
  const bloc = blocDePrecarite(contexte);
  const row = ligneDuBloc(bloc, unite);
  return [
    ...identiteDeLigne(contexte.diagnostic, contexte.marques, unite),
    ...chiffresDIndice(bloc, unite),
    ...valeursDesComposantes(bloc, unite),
    ...pointsDIndice(bloc, unite),
    composantesSousLeSeuil(bloc, unite),
    ...soliditeDeLIndice(contexte, termesDuBloc(bloc, unite), unite, row),
    ...remarque(contexte, unite),
  ];
}

const blocDePrecarite = ({ diagnostic, source, marques, grille }: Contexte): BlocDIndice => ({
  diagnostic,
  source,
  marques,
  indice: 'precarite',
  resultats: diagnostic.indices,
  place: { ...grille, indice: C.indice, parts: C.parts },
});

/** Why there is no index, where some row has none. */
function remarque({ diagnostic, grille }: Contexte, unite: number | null): PlanCell[] {
  if (grille.remarque === null) return [];
  const raison = unite === null ? null : (diagnostic.indices?.[unite]?.raison ?? null);
  return [texte(raison ?? '', unite === null ? 'referenceTexte' : 'texteApresNombre')];
}

/** Code, name, quartier and commune of a residence; the label of the reference when `rang` is null. */
export function identiteDeLigne({ tableau }: Diagnostic, marques: Marques, rang: number | null): PlanCell[] {
  const unite = rang === null ? undefined : tableau.unites[rang];
  if (!unite) return ['Référence', tableau.libelleReference, '', ''].map((t) => texte(t, 'referenceTexte'));
  if (unite.quartier === null || unite.commune === null) marques.add('nd');
  return [
    texte(unite.cle, 'code'),
    texte(unite.nom, 'texteLong'),
    texte(unite.quartier),
    texte(unite.commune),
  ];
}
