import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Diffusion, Figures, Objet, Place, Raison } from '../domain/diffusion/diffusion.ts';
import type { RegleDuSecret } from '../domain/secret/regle.ts';
import { formule, ici, texte, zone } from './cellules.ts';
import { celluleDeDiffusion, echelleDe } from './diffusion.ts';
import { VALEUR } from './grilleIndicateurs.ts';
import { largeurDe } from './largeurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const ENTETES = [
  'Échelle',
  'Territoire, résidence ou regroupement',
  'Code',
  'Indicateur',
  'Chiffres masqués',
  'Pourquoi',
  'Aller à',
] as const;

const OBJETS: readonly Objet[] = ['effectif', 'base', 'valeur'];

/**
 * « CIL Masquage »: each hidden figure of « CIL Diffusion » and why it is, one line for each row and indicator. It tells
 * small counts from those that protect them: it stays with the landlord.
 */
export function planMasquage(diagnostic: Diagnostic, diffusion: Diffusion): SheetPlan {
  const tete = teteDuDiagnostic('Pourquoi chaque chiffre est masqué', diagnostic);
  const lignes = lignesMasquees(diffusion);
  const noms = diffusion.publication.lignes.map(({ nom }) => nom);
  const sousCadre = cadre(FEUILLES.masquage, tete, 'portrait');
  const vide = ENTETES.map((_, k) => texte(k === 1 ? 'Aucun chiffre masqué' : ''));
  return {
    ...sousCadre,
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [ENTETES.map((titre) => texte(titre, 'entete')), ...(lignes.length > 0 ? lignes : [vide])],
      },
      {
        row: LIGNE_ENTETE + Math.max(1, lignes.length) + 2,
        column: 0,
        cells: notes(
          'Cette feuille distingue les petits effectifs de ceux qui les protègent : elle ne quitte pas votre organisme.',
          'Un chiffre qui en protège un autre n’est pas petit : montré, il permettrait de retrouver l’autre par soustraction.',
        ),
      },
    ],
    widths: [13, largeurDe(noms, 24, 34), 8, 24, 20, 46, 9],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, Math.max(1, lignes.length) + 1, ENTETES.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

function lignesMasquees(diffusion: Diffusion): PlanCell[][] {
  const { publication, figures } = diffusion;
  const lieu = celluleDeDiffusion(diffusion);
  return publication.lignes.flatMap((ligne, rang) =>
    ligne.montree
      ? publication.colonnes.flatMap(({ indicateur }, colonne) => {
          const siennes = figures[colonne]?.[rang];
          const masquees = siennes ? cacheesDe(siennes) : [];
          const [premiere] = masquees;
          if (!premiere) return [];
          const place = lieu(rang, colonne, premiere.objet);
          const cellule = place && ici(place.row, place.column);
          return [
            [
              texte(echelleDe(ligne)),
              texte(ligne.nom, 'texteLong'),
              texte(indicateur.code, 'code'),
              texte(indicateur.court, 'texteLong'),
              texte(
                masquees
                  .map(({ objet }) => (objet === 'valeur' ? VALEUR[indicateur.forme] : objet))
                  .join(', '),
              ),
              texte(pourquoi(premiere.raison, rang, colonne, diffusion), 'texteLong'),
              cellule
                ? formule(`=HYPERLINK("#'${FEUILLES.diffusion}'!${cellule}","${cellule}")`, 'lienCellule')
                : texte('///', 'marque'),
            ],
          ];
        })
      : [],
  );
}

interface Masquee {
  readonly objet: Objet;
  readonly raison: Raison;
}

const cacheesDe = (figures: Figures): Masquee[] =>
  OBJETS.flatMap((objet) => {
    const figure = figures[objet];
    return figure?.etat === 'secret' ? [{ objet, raison: figure.raison }] : [];
  });

/** « moins de 11 », « protège l’effectif de Les Iris », « même total que … ». */
function pourquoi(raison: Raison, ligne: number, colonne: number, diffusion: Diffusion): string {
  if (raison.sorte === 'seuil') return sousLeSeuil(diffusion.regle);
  if (raison.sorte === 'dejaCachee') return 'masqué dans une diffusion précédente';
  const autre = nommer(raison.autre, ligne, colonne, diffusion);
  if (raison.sorte === 'protege') return `protège ${autre}`;
  return raison.sorte === 'memeTotal' ? `même total que ${autre}` : `se calcule avec ${autre}`;
}

export const sousLeSeuil = ({ seuil, strict, zeros }: RegleDuSecret): string =>
  `${strict ? `${seuil} ou moins` : `moins de ${seuil}`}${zeros ? ', zéro compris' : ''}`;

/** « l’effectif de « Chômeurs » (I04c), ligne « Les Iris » »: what is the same as where the reader stands is not said. */
function nommer(
  place: Place,
  ligne: number,
  colonne: number,
  { publication }: Pick<Diffusion, 'publication'>,
): string {
  const indicateur = publication.colonnes[place.colonne]?.indicateur;
  const nom = publication.lignes[place.ligne]?.nom ?? '';
  return [
    article(place, publication),
    ...(place.colonne === colonne || !indicateur ? [] : [` de « ${indicateur.court} » (${indicateur.code})`]),
    ...(place.ligne === ligne ? [] : [`, ligne « ${nom} »`]),
  ].join('');
}

/** What a figure is called in a sentence. */
export function article({ objet, colonne }: Place, { colonnes }: Diffusion['publication']): string {
  if (objet === 'effectif') return 'l’effectif';
  if (objet === 'base') return 'la base';
  return colonnes[colonne]?.indicateur.forme === 'part' ? 'la part' : 'la valeur';
}
