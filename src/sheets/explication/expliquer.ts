import { textesDe } from '../../domain/indicateurs/definition.ts';
import { dire } from '../../domain/indicateurs/dire.ts';
import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import type { Composite } from '../../domain/methode/composites.ts';
import type { Methode } from '../../domain/methode/methode.ts';
import { adresse } from '../../domain/parc/cellule.ts';
import { FEUILLES } from '../noms.ts';
import { contenu } from '../planifier.ts';
import { AGREGATIONS_EN_MOTS } from '../texteMethode.ts';
import { certitudeDeLIndice, certitudeDUnePart } from './certitude.ts';
import { indiceDeLaLigne } from './composantesDeLaLigne.ts';
import type { Explication } from './explication.ts';
import { indicateurDeLaCellule } from './indicateurDeLaColonne.ts';
import { type CelluleChoisie, type LigneLue, nombreSous, sous, tronconDe } from './ligneLue.ts';
import { motsDeLaColonne } from './motsDesColonnes.ts';

export interface ARapprocher {
  readonly choisie: CelluleChoisie;
  /** The row of an index that it is, or reads; null when it reads none. */
  readonly indices: LigneLue | null;
  /** Null when « CIL Méthode » cannot be read: weights are then not said. */
  readonly methode: Methode | null;
  readonly catalogue: readonly Indicateur[];
}

/** Who or what a row is about: the title under which sheets name it. */
const SUJETS = ['Résidence', 'Territoire', 'Unité', 'Nom'];

/** Columns that the components of the index explain no further. */
const SANS_COMPOSANTES = ['Décision', 'Motif', 'Auteur', 'Date', 'Écart flux − stock'];

/**
 * One cell of a table of ours in words: what it is, its formula, the components behind it, how sure it is, the cautions
 * that bite here. Everything comes from the sheet itself and from « CIL Méthode », so that it holds in a workbook opened
 * again, without any run.
 */
export function expliquer({ choisie, indices, methode, catalogue }: ARapprocher): Explication {
  const titre = choisie.titres[choisie.column] ?? '';
  const indicateur = indicateurDeLaCellule(choisie, catalogue);
  const ligne =
    indices === null || indicateur !== null || SANS_COMPOSANTES.includes(titre)
      ? null
      : tronconDe(indices, indices.feuille === choisie.feuille ? choisie.column : 0);
  const { composantes, composite } = ligne
    ? indiceDeLaLigne(ligne, methode, catalogue)
    : { composantes: [], composite: null };
  const dites = indicateur ? [indicateur] : composantes.flatMap(({ indicateur }) => indicateur ?? []);
  return {
    lieu: `${choisie.feuille} · ${adresse(choisie.row, choisie.column)}`,
    sujet: sujetDe(choisie),
    titre,
    valeur: choisie.cases[choisie.column]?.texte ?? '',
    phrases: phrases(choisie, titre, indicateur, composite),
    composantes: composantes.map(({ nom, poids, part, reference, points }) => ({
      nom,
      poids,
      part,
      reference,
      points,
    })),
    certitude:
      ligne !== null
        ? certitudeDeLIndice(ligne, composantes)
        : indicateur
          ? certitudeDUnePart(baseDe(choisie, indicateur), indicateur.unite, methode?.secret.seuil ?? null)
          : [],
    prudence: dites.map((dit) => ({ nom: dit.libelle, texte: dire(textesDe(dit), 'precautions') })),
  };
}

function sujetDe(choisie: CelluleChoisie): string {
  const trouve = SUJETS.map((titre) => sous(choisie, titre).texte).find((texte) => texte !== '');
  return trouve ?? choisie.cases[0]?.texte ?? '';
}

function phrases(
  { feuille }: CelluleChoisie,
  titre: string,
  indicateur: Indicateur | null,
  composite: Composite | null,
): string[] {
  const mots = motsDeLaColonne(feuille, titre);
  const deLIndice = composite !== null && (titre === 'Indice' || mots === null);
  const toutes = [
    ...(mots === null ? [] : [mots]),
    ...(indicateur === null ? [] : [dire(textesDe(indicateur), 'definition')]),
    ...(indicateur !== null && titre.endsWith(' · points')
      ? ['Points que cette composante ajoute à 100 ou en retire.']
      : []),
    ...(deLIndice ? [AGREGATIONS_EN_MOTS[composite.agregation]] : []),
  ];
  return toutes.length > 0 ? toutes : [contenu(feuille)];
}

/** The base beside a share: in its own column, or in that of the row's only indicator. */
function baseDe(choisie: CelluleChoisie, { court, forme }: Indicateur): number | null {
  if (forme !== 'part') return null;
  return nombreSous(choisie, choisie.feuille === FEUILLES.comparaison ? 'Base' : `${court} (base)`);
}
