import composantes from '../domain/attributions/composantes-des-notes.json' with { type: 'json' };
import type { Methode } from '../domain/methode/methode.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { ailleurs, colonneFixe, fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import type { DossierDePression } from './dossierDePression.ts';
import { COLONNES_PRESSION } from './grillePression.ts';
import { legende } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { lignesSousTitres, type Relues } from './relues.ts';
import { saisi } from './saisi.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, nomDeMethode, notes, pied } from './tete.ts';

const NOM = 'Territoire construit';
export const NOTES_CONSTRUITES = ['Note de pression', 'Note de réponse'] as const;
const { pression, reponse } = composantes;
const TITRES = [...pression, ...reponse].map(({ titre }) => titre);
const POIDS = 'Poids';
const C = {
  premiere: 1,
  reponse: 1 + pression.length,
  pression: 1 + TITRES.length,
  brute: 2 + TITRES.length,
  calee: 3 + TITRES.length,
} as const;

/** Where the notes of a territory stand, for the sheet that uses them. */
export const noteConstruite = (quoi: 'pression' | 'reponse', rang: number): string =>
  ailleurs(FEUILLES.notes, LIGNE_ENTETE + 1 + rang, quoi === 'pression' ? C.pression : C.calee);

/** The notes that « CIL Notes » showed when it was read back, by territory: pressure, then response. */
export function notesRelues(relues: Relues): ReadonlyMap<string, readonly [Cellule, Cellule]> {
  const [p, r] = NOTES_CONSTRUITES;
  const lignes = lignesSousTitres(relues.get(FEUILLES.notes) ?? [], [NOM, p, r]);
  return new Map(
    lignes.flatMap((ligne) => {
      const nom = ligne.get(NOM);
      return typeof nom === 'string' ? [[nom, [ligne.get(p) ?? null, ligne.get(r) ?? null]] as const] : [];
    }),
  );
}

/**
 * « CIL Notes »: the components that the user types for each territory of « CIL Pression-réponse », brought to 0–10 over
 * their range, weighted and summed by formula; the response is calibrated so that its mean, weighted by all the
 * attributions, is that of the pressure. A component equal everywhere counts for nothing, a missing one leaves no note.
 */
export function planNotes(methode: Methode, dossier: DossierDePression, relues: Relues): SheetPlan {
  const anciennes = relues.get(FEUILLES.notes) ?? [];
  const lues = new Map(
    lignesSousTitres(anciennes, [NOM, ...TITRES]).map((ligne) => [ligne.get(NOM), ligne] as const),
  );
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + Math.max(1, dossier.lignes.length);
  const [poids, min, max, etendue] = [derniere + 2, derniere + 3, derniere + 4, derniere + 5];
  const rangee = (row: number, de: number, a: number) => `${fixe(row, de)}:${fixe(row, a)}`;
  const note = (row: number, de: number, nombreDe: number): string => {
    const a = de + nombreDe - 1;
    const x = `$${ici(row, de)}:$${ici(row, a)}`;
    return `=IFERROR(IF(COUNT(${x})<${nombreDe},"nd",SUMPRODUCT(${rangee(poids, de, a)},${x}-${rangee(min, de, a)},10/${rangee(etendue, de, a)})),"nd")`;
  };
  const totaux = dossier.lignes.map((_, rang) =>
    ailleurs(FEUILLES.pressionReponse, premiere + rang, COLONNES_PRESSION.attributions),
  );
  const facteur = fixe(etendue + 2, 1);
  const lignes = dossier.lignes.map(({ nom }, rang): PlanCell[] => {
    const row = premiere + rang;
    const brute = ici(row, C.brute);
    return [
      texte(nom),
      ...TITRES.map((titre) => saisi(lues.get(nom)?.get(titre) ?? null, 'saisieNombre')),
      formule(note(row, C.premiere, pression.length), 'moyenne'),
      formule(note(row, C.reponse, reponse.length), 'moyenne'),
      formule(`=IF(COUNT(${brute},${facteur})=2,${brute}*${facteur},"nd")`, 'moyenne'),
      formule(`=IF(COUNT(${totaux[rang] ?? ''})=1,${totaux[rang] ?? ''},"nd")`, 'effectif'),
    ];
  });
  const colonne = (c: number) => colonneFixe(c, premiere, derniere);
  const parComposante = (libelle: string, dire: (c: number) => PlanCell) => [
    texte(libelle),
    ...TITRES.map((_, rang) => dire(C.premiere + rang)),
  ];
  const poidsLus = anciennes.find(([tete]) => tete === POIDS);
  const taille = C.calee + 1;
  const suit = (c: number) =>
    formule(
      `=IFERROR(IF(ABS(CORREL(${colonne(c)},${colonne(taille)}))>${composantes.correlationDAlerte},"oui : la note dit surtout la taille","non"),"nd")`,
      'note',
    );
  const tete = {
    titre: 'Notes de pression et de réponse, construites',
    sousTitre: `${dossier.lignes.length} territoires · composantes à saisir · ${nomDeMethode(methode)}`,
    pied: pied('Source : vos saisies', methode),
  };
  return {
    ...cadre(FEUILLES.notes, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [
            texte(NOM, 'entete'),
            ...[
              ...TITRES,
              NOTES_CONSTRUITES[0],
              'Réponse avant calage',
              NOTES_CONSTRUITES[1],
              'Attributions totales',
            ].map((titre) => texte(titre, 'enteteNombre')),
          ],
          ...(lignes.length === 0 ? [[texte('nd')]] : lignes),
        ],
      },
      {
        row: poids,
        column: 0,
        cells: [
          parComposante(POIDS, (c) => {
            const lu = poidsLus?.[c];
            const defaut = [...pression, ...reponse][c - C.premiere]?.poids ?? 1;
            return nombre(typeof lu === 'number' ? lu : defaut, 'saisieNombre');
          }),
          parComposante('Minimum', (c) =>
            formule(`=IF(COUNT(${colonne(c)})=0,"nd",MIN(${colonne(c)}))`, 'moyenne'),
          ),
          parComposante('Maximum', (c) =>
            formule(`=IF(COUNT(${colonne(c)})=0,"nd",MAX(${colonne(c)}))`, 'moyenne'),
          ),
          parComposante('Étendue (1 si partout égale)', (c) =>
            formule(
              `=IF(COUNT(${colonne(c)})=0,"nd",IF(${ici(max, c)}>${ici(min, c)},${ici(max, c)}-${ici(min, c)},1))`,
              'moyenne',
            ),
          ),
          [],
          [
            texte('Calage de la réponse'),
            formule(
              `=IFERROR(IF(COUNT(${colonne(C.pression)},${colonne(C.brute)},${colonne(taille)})=3*COUNTA(${colonne(0)}),SUMPRODUCT(${colonne(C.pression)},${colonne(taille)})/SUMPRODUCT(${colonne(C.brute)},${colonne(taille)}),"nd"),"nd")`,
              'rapport',
            ),
          ],
          [texte('La pression suit la taille'), suit(C.pression)],
          [texte('La réponse suit la taille'), suit(C.brute)],
          [],
          ...notes(
            `Pour vous en servir : effacez une note saisie dans « ${FEUILLES.pressionReponse} » et recalculez ; la note construite y prend sa place.`,
            'Note = somme des composantes ramenées de 0 à 10, du plus petit au plus grand territoire, multipliées par leur poids. Construction de ce projet à partir des ingrédients que cite la source ; sa formule n’est pas publiée.',
            'Une composante partout égale ne départage personne et n’ajoute rien. Une valeur manquante : pas de note.',
            'Calage : la réponse est multipliée pour que les deux moyennes, pondérées par les attributions totales, soient égales ; l’écart d’ensemble est alors nul.',
            `« Suit la taille » : corrélation de plus de ${String(composantes.correlationDAlerte).replace('.', ',')} avec les attributions totales.`,
          ),
          ...legende(new Set(['nd'])),
        ],
      },
    ],
    widths: [28, ...Array.from({ length: taille }, () => 14)],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    conditionalFormats: [],
    validations: [
      {
        zone: zone(poids, C.premiere, 1, TITRES.length),
        rule: { decimalBetween: [0, 100] },
        message: 'Poids positif ou nul attendu.',
      },
    ],
    charts: [],
  };
}
