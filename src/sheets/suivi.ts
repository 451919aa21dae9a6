import { REGLES } from '../domain/attributions/regles.ts';
import suivi from '../domain/attributions/suivi.json' with { type: 'json' };
import type { Methode } from '../domain/methode/methode.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { COLONNES_DE_CASCADE, ligneDesBailleurs } from './cascade.ts';
import { ailleurs, fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import type { DonneesDeCascade } from './donneesDeCascade.ts';
import type { DossierDePression } from './dossierDePression.ts';
import { COLONNES_PRESSION, grillePression } from './grillePression.ts';
import { legende } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { lignesSousTitres, type Relues } from './relues.ts';
import { saisi } from './saisi.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, nomDeMethode, notes, pied } from './tete.ts';

const T = {
  niveau: 'Niveau',
  nom: 'Territoire ou bailleur',
  premier: '1er semestre',
  second: '2e semestre',
  commentaire: 'Commentaire',
} as const;
const PART_ECOULEE = 'Part de l’année écoulée';
const TOLERANCE = 'Tolérance';

type Titre = (typeof T)[keyof typeof T];

interface LigneSuivie {
  readonly niveau: string;
  readonly nom: string;
  /** Where its target stands; null: no longer on the other sheets. */
  readonly objectif: string | null;
}

/**
 * « CIL Suivi »: attributions made by half-year, typed, against the targets of « CIL Pression-réponse » (scenario A) and of
 * « CIL Cascade »; forecast to the end of the year, gap and state by formula. A row typed for a name that has gone stays.
 */
export function planSuivi(
  methode: Methode,
  dossier: DossierDePression,
  cascade: DonneesDeCascade | null,
  relues: Relues,
): SheetPlan {
  const anciennes = relues.get(FEUILLES.suivi) ?? [];
  const titres = Object.values(T);
  const saisies = new Map(
    lignesSousTitres(anciennes, titres).flatMap((ligne) => {
      const [niveau, nom] = [ligne.get(T.niveau), ligne.get(T.nom)];
      return typeof niveau === 'string' && typeof nom === 'string'
        ? [[cle(niveau, nom), ligne] as const]
        : [];
    }),
  );
  const attendues = lignesAttendues(dossier, cascade);
  const connues = new Set(attendues.map(({ niveau, nom }) => cle(niveau, nom)));
  const disparues = [...saisies].flatMap(([id, ligne]): LigneSuivie[] => {
    const remplie = [T.premier, T.second, T.commentaire].some((titre) => rien(ligne.get(titre)) !== null);
    if (connues.has(id) || !remplie) return [];
    return [{ niveau: String(ligne.get(T.niveau)), nom: String(ligne.get(T.nom)), objectif: null }];
  });
  const toutes = [...attendues, ...disparues];
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + toutes.length;
  const parametres = derniere + 3;
  const parametre = (libelle: string, defaut: number) => {
    const lu = anciennes.find(([tete]) => tete === libelle)?.[1];
    return typeof lu === 'number' ? lu : defaut;
  };
  const lignes = toutes.map((ligne, rang) => {
    const saisie = saisies.get(cle(ligne.niveau, ligne.nom));
    return ligneSuivie(ligne, (titre) => rien(saisie?.get(titre)), premiere + rang, parametres);
  });
  const tete = {
    titre: 'Suivi des objectifs d’attribution',
    sousTitre: `Attributions réalisées · saisie par semestre · ${nomDeMethode(methode)}`,
    pied: pied('Source : vos saisies', methode),
  };
  const chiffres = [
    'Objectif',
    T.premier,
    T.second,
    'Réalisé',
    'Part réalisée',
    'Prévu en fin d’année',
    'Écart prévu',
  ];
  return {
    ...cadre(FEUILLES.suivi, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [
            texte(T.nom, 'entete'),
            texte(T.niveau, 'entete'),
            ...chiffres.map((titre) => texte(titre, 'enteteNombre')),
            texte('État', 'entete'),
            texte(T.commentaire, 'entete'),
          ],
          ...lignes,
        ],
      },
      {
        row: parametres - 1,
        column: 0,
        cells: [
          [texte('Paramètres', 'section')],
          [texte(PART_ECOULEE), nombre(parametre(PART_ECOULEE, suivi.partEcoulee), 'saisiePart')],
          [texte(TOLERANCE), nombre(parametre(TOLERANCE, suivi.tolerance), 'saisiePart')],
          [],
          ...notes(
            'Prévu en fin d’année = réalisé ÷ part de l’année écoulée : au même rythme, sans saison. Changez la part écoulée à chaque saisie (50 % après le premier semestre).',
            'Écart prévu = prévu − objectif. « en retard » : prévu sous l’objectif de plus que la tolérance ; « en avance » : au-dessus ; « au rythme » entre les deux.',
            `Objectifs : « ${FEUILLES.pressionReponse} », scénario A, et « ${FEUILLES.cascade} ».`,
            ...(disparues.length > 0
              ? [
                  'Les lignes sans objectif (« nd ») ne sont plus dans ces feuilles ; vos saisies sont gardées.',
                ]
              : []),
          ),
          ...legende(new Set(['nd'])),
        ],
      },
    ],
    widths: [34, 13, 11, 11, 11, 11, 11, 13, 11, 18, 34],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, toutes.length + 1, 11),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, 3, Math.max(1, toutes.length), 2),
        rule: { wholeBetween: [0, 1_000_000] },
        message: 'Nombre entier d’attributions attendu.',
      },
      {
        zone: zone(parametres, 1, 2, 1),
        rule: { decimalBetween: [0, 1] },
        message: 'Part de 0 % à 100 % attendue.',
      },
    ],
    charts: [],
  };
}

const cle = (niveau: string, nom: string) => `${niveau}\u0000${nom}`;
const rien = (cellule: Cellule | undefined): Cellule =>
  cellule === undefined || cellule === '' ? null : cellule;

function lignesAttendues(dossier: DossierDePression, cascade: DonneesDeCascade | null): LigneSuivie[] {
  const { premiere, derniere } = grillePression(dossier.lignes.length, REGLES.length);
  const plage = (column: number) =>
    `${ailleurs(FEUILLES.pressionReponse, premiere, column)}:${fixe(derniere, column)}`;
  const { cible } = COLONNES_PRESSION.scenario(0);
  const territoires = dossier.lignes.map(({ nom }, rang) => ({
    niveau: 'territoire',
    nom,
    objectif: `IFERROR(INDEX(${plage(cible)},MATCH($${ici(LIGNE_ENTETE + 1 + rang, 0)},${plage(COLONNES_PRESSION.nom)},0)),"nd")`,
  }));
  const bailleurs = (cascade?.bailleurs ?? []).map((nom, rang) => ({
    niveau: 'bailleur',
    nom,
    objectif: ailleurs(
      FEUILLES.cascade,
      ligneDesBailleurs(cascade?.communes.length ?? 0),
      COLONNES_DE_CASCADE.bailleurs + rang,
    ),
  }));
  return [...territoires, ...bailleurs];
}

function ligneSuivie(
  { niveau, nom, objectif }: LigneSuivie,
  saisie: (titre: Titre) => Cellule,
  row: number,
  parametres: number,
): PlanCell[] {
  const a = (column: number) => ici(row, column);
  const [but, realise, prevu] = [a(2), a(5), a(7)];
  const [ecoulee, tolerance] = [fixe(parametres, 1), fixe(parametres + 1, 1)];
  const si = (condition: string, calcul: string) => `=IF(${condition},${calcul},"nd")`;
  return [
    texte(nom),
    texte(niveau),
    objectif === null ? texte('nd', 'marque') : formule(`=${objectif}`, 'effectif'),
    saisi(saisie(T.premier), 'saisieEffectif'),
    saisi(saisie(T.second), 'saisieEffectif'),
    formule(si(`COUNT(${a(3)}:${a(4)})>0`, `SUM(${a(3)}:${a(4)})`), 'effectif'),
    formule(si(`COUNT(${but},${realise})=2`, `IF(${but}>0,${realise}/${but},"nd")`), 'part'),
    formule(
      si(`COUNT(${realise},${ecoulee})=2`, `IF(${ecoulee}>0,ROUND(${realise}/${ecoulee},0),"nd")`),
      'effectif',
    ),
    formule(si(`COUNT(${but},${prevu})=2`, `${prevu}-${but}`), 'ecartEntier'),
    formule(
      `=IF(COUNT(${realise})=0,"rien de saisi",IF(COUNT(${but},${prevu})<2,"nd",IF(${realise}>=${but},"atteint",IF(${prevu}<${but}*(1-${tolerance}),"en retard",IF(${prevu}>${but}*(1+${tolerance}),"en avance","au rythme")))))`,
      'texteApresNombre',
    ),
    texte(String(saisie(T.commentaire) ?? ''), 'saisieTexte'),
  ];
}
