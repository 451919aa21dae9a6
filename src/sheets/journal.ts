import type { Parution } from '../domain/diffusion/journal.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { nombre, texte, zone } from './cellules.ts';
import { enPages } from './largeurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, dateFrancaise, LIGNE_ENTETE, notes } from './tete.ts';

const COLONNES = [
  ['N°', 6],
  ['Date', 12],
  ['Par', 20],
  ['Destinataire', 26],
  ['Usage', 30],
  ['Source', 30],
  ['Méthode', 24],
  ['Échelles', 34],
  ['Lignes', 9],
  ['Indicateurs', 12],
  ['Chiffres', 10],
  ['Masqués : sous le seuil', 12],
  ['Masqués : pour les protéger', 13],
  ['Plus petit intervalle', 12],
  ['Plus petite somme masquée', 13],
  ['Observations', 34],
] as const;

const NUMERIQUES = new Set(['Lignes', 'Indicateurs', 'Chiffres', ...COLONNES.slice(11, 15).map(([t]) => t)]);

/**
 * « CIL Journal »: each share copy made of this workbook, the last one first, with what was hidden. The next protection
 * takes these into account; what the user writes in « Observations » stays.
 */
export function planJournal(parutions: readonly Parution[]): SheetPlan {
  const tete = {
    titre: 'Journal des diffusions',
    sousTitre: 'Chaque copie diffusable faite depuis ce classeur, la dernière en tête',
    pied: 'Journal des diffusions · page &P/&N',
  };
  const lignes = parutions.map((parution, rang) => ligneDe(parution, rang + 1)).reverse();
  const sousCadre = cadre(FEUILLES.journal, tete);
  const widths = COLONNES.map(([, largeur]) => largeur);
  const derniere = LIGNE_ENTETE + Math.max(1, lignes.length);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          COLONNES.map(([titre]) => texte(titre, NUMERIQUES.has(titre) ? 'enteteNombre' : 'entete')),
          ...(lignes.length > 0 ? lignes : [COLONNES.map((_, k) => texte(k === 1 ? 'aucune' : ''))]),
        ],
      },
      {
        row: derniere + 2,
        column: 0,
        cells: [
          [texte('Lecture', 'section')],
          ...notes(
            'Qui reçoit deux copies peut les soustraire. La protection suivante des mêmes données tient compte de celles-ci :',
            'un chiffre déjà montré le reste, un chiffre déjà masqué le reste aussi, et les anciens regroupements sont attaqués avec les nouveaux.',
            'Effacer cette feuille n’efface pas cette mémoire, gardée dans le classeur ; une copie du classeur l’emporte avec elle.',
            'Le plus petit intervalle est le nombre de valeurs, moins une, que peut encore prendre le chiffre masqué le moins bien protégé.',
          ),
        ],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, Math.max(1, lignes.length) + 1, COLONNES.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: LIGNE_ENTETE + 1,
      lastRow: derniere,
      keyColumn: 0,
      columns: [COLONNES.length - 1],
    },
  };
}

function ligneDe(parution: Parution, numero: number): PlanCell[] {
  const echelles = new Set(
    parution.lignes.map(({ echelle }) =>
      echelle === 'groupe' || echelle === 'reste' ? 'Regroupement' : NOMS_DES_ECHELLES[echelle],
    ),
  );
  return [
    texte(String(numero), 'code'),
    texte(dateFrancaise(parution.date)),
    texte(parution.auteur || null, 'texteLong'),
    texte(parution.destinataire || null, 'texteLong'),
    texte(parution.usage || null, 'texteLong'),
    texte(parution.source, 'texteLong'),
    texte(parution.methode, 'texteLong'),
    texte([...echelles].join(', '), 'texteLong'),
    nombre(parution.lignes.length),
    nombre(parution.colonnes.length),
    nombre(parution.figures),
    nombre(parution.primaires),
    nombre(parution.secondaires),
    ouSansObjet(parution.plusPetiteLatitude),
    ouSansObjet(parution.plusPetiteSomme),
    texte('', 'saisieTexte'),
  ];
}

const ouSansObjet = (valeur: number | null): PlanCell =>
  valeur === null ? texte('///', 'marque') : nombre(valeur);
