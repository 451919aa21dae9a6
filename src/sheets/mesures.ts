import source from '../domain/comparaison/mesures-tours.json' with { type: 'json' };
import type { Methode } from '../domain/methode/methode.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { plier } from '../domain/parc/texte.ts';
import { texte, zone } from './cellules.ts';
import { enPages } from './largeurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { lignesSousTitres, type Relues } from './relues.ts';
import type { NomDeStyle } from './styles.ts';
import { blocDeTete, cadre, dateFrancaise, LIGNE_ENTETE, nomDeMethode, notes, pied } from './tete.ts';

export const TITRES_DES_MESURES = [
  'N°',
  'Mesure',
  'Ce qu’elle engage',
  'Responsable',
  'Échéance',
  'État',
  'Commentaire',
] as const;
type Titre = (typeof TITRES_DES_MESURES)[number];
type Ligne = ReadonlyMap<Titre, Cellule>;

const LARGEURS = [7, 30, 62, 22, 13, 13, 44];

const STYLES: Readonly<Record<Titre, NomDeStyle>> = {
  'N°': 'saisieChoix',
  Mesure: 'saisieTexte',
  'Ce qu’elle engage': 'saisieTexte',
  Responsable: 'saisieTexte',
  Échéance: 'saisieDate',
  État: 'saisieChoix',
  Commentaire: 'saisieTexte',
};

/** Columns that are the user's on the lines that come with the sheet; all are on the lines that she adds. */
const SAISIES: ReadonlySet<Titre> = new Set(['Responsable', 'Échéance', 'État', 'Commentaire']);

/**
 * « CIL Mesures »: what was agreed beside the attributions, with who, when, how far and what to say of it. The seven
 * measures of Tours come first; the user's own lines follow, laid out again as she typed them, then blank ones.
 */
export function planMesures(methode: Methode, relues: Relues = new Map()): SheetPlan {
  const lues = lignesSousTitres(relues.get(FEUILLES.mesures) ?? [], TITRES_DES_MESURES);
  const deLaSource = source.mesures.map(({ nom }) => lues.find((ligne) => nomme(ligne, nom)));
  const autres = lues.filter((ligne) => !deLaSource.includes(ligne));
  const lignes = [
    ...source.mesures.map(({ nom, engage }, k) =>
      ligneDe(
        new Map<Titre, Cellule>([
          ...(deLaSource[k] ?? []),
          ['N°', k + 1],
          ['Mesure', nom],
          ['Ce qu’elle engage', engage],
        ]),
        false,
      ),
    ),
    ...autres.map((ligne) => ligneDe(ligne, true)),
    ...Array.from({ length: source.lignesLibres }, () => ligneDe(new Map(), true)),
  ];
  const tete = {
    titre: 'Mesures convenues, responsables et échéances',
    sousTitre: `Sept mesures d’accompagnement, vos lignes à la suite · ${nomDeMethode(methode)}`,
    pied: pied('Mesures convenues', methode),
  };
  const sousCadre = cadre(FEUILLES.mesures, tete);
  const premiere = LIGNE_ENTETE + 1;
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, LARGEURS),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [TITRES_DES_MESURES.map((titre) => texte(titre, 'entete')), ...lignes],
      },
      {
        row: premiere + lignes.length + 1,
        column: 0,
        cells: [
          [texte('Lecture', 'section')],
          ...notes(
            `${source.source} : les sept mesures, dites dans les mots de ce projet (${dateFrancaise(source.date)}). Les signataires ont leurs propres termes.`,
            'Responsable, Échéance, État et Commentaire sont à vous, comme toute ligne que vous ajoutez : ils sont gardés quand la feuille est refaite.',
            'La mesure 5 s’appuie sur « CIL Ensembles APL ». Un texte ici ne change aucun calcul.',
          ),
        ],
      },
    ],
    widths: LARGEURS,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, TITRES_DES_MESURES.length),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, TITRES_DES_MESURES.indexOf('État'), lignes.length, 1),
        rule: { list: source.etats },
        message: `Où en est la mesure : ${source.etats.join(', ')}.`,
      },
    ],
    charts: [],
  };
}

const nomme = (ligne: Ligne, nom: string): boolean => {
  const lu = ligne.get('Mesure');
  return typeof lu === 'string' && plier(lu) === plier(nom);
};

function ligneDe(ligne: Ligne, ajoutee: boolean): PlanCell[] {
  return TITRES_DES_MESURES.map((titre) => {
    const style = ajoutee || SAISIES.has(titre) ? STYLES[titre] : titre === 'N°' ? 'type' : 'texteLong';
    const cellule = ligne.get(titre) ?? null;
    return cellule === null || typeof cellule === 'object' ? { style } : { value: cellule, style };
  });
}
