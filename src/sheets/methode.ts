import { catalogueDe } from '../domain/indicateurs/catalogue.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { COMPOSITES, compositeDe } from '../domain/methode/composites.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { texte, zone } from './cellules.ts';
import { FEUILLES, PREFIXE_DES_REGLES } from './noms.ts';
import { sectionsDeMethode } from './parametresMethode.ts';
import type { Block, PlanCell, PlanName, PlanValidation, SheetPlan } from './plan.ts';
import type { Parametre, Saisie, SectionMethode } from './saisiesMethode.ts';
import type { NomDeStyle } from './styles.ts';
import { blocDeTete, cadre, dateFrancaise, LIGNE_ENTETE, pied } from './tete.ts';
import { definitions, formulesEnMots, limites } from './texteMethode.ts';

const VALEUR = 1;
const PRECISION = 2;
const EXPLICATION = 3;

/**
 * « CIL Méthode »: the annex of a convention, and the cells that the formulas of the other sheets read. Every
 * parameter is an input cell with a defined name; `lireMethodeDeFeuille` reads them back. An indicator that is not in
 * `catalogue` goes by its code.
 */
export function planMethode(
  methode: Methode,
  catalogue: readonly Indicateur[] = catalogueDe(methode),
): SheetPlan {
  const tete = {
    titre: 'Méthode du diagnostic',
    sousTitre: `Méthode « ${methode.nom} » ${methode.version} · ${methode.auteur || 'auteur non indiqué'} · ${dateFrancaise(methode.date)}`,
    pied: pied('CIL Méthode', methode),
  };
  const sections = sectionsDeMethode(methode, catalogue);
  const lignes = placer(sections);
  const finDesParametres = LIGNE_ENTETE + 1 + lignes.length;
  const composantes = COMPOSITES.flatMap((nom) => compositeDe(methode, nom).composantes);
  const annexe = [
    ...formulesEnMots(methode),
    [],
    ...definitions([...methode.indicateurs, ...composantes.map(({ code }) => code)], catalogue),
    [],
    ...limites(methode),
  ];
  const blocParametres: Block = {
    row: LIGNE_ENTETE,
    column: 0,
    cells: [
      ['Paramètre', 'Valeur', 'Unité, sens ou mesure', 'Ce que cela veut dire'].map((t) =>
        texte(t, 'entete'),
      ),
      ...lignes.map(cellules),
    ],
  };
  const sousCadre = cadre(FEUILLES.methode, tete, 'portrait');
  return {
    ...sousCadre,
    // The annex under the parameters has no columns: their header is not repeated over it.
    print: { orientation: sousCadre.print.orientation, footer: sousCadre.print.footer },
    links: [],
    blocks: [
      blocDeTete(tete, false),
      {
        row: 2,
        column: 0,
        cells: [
          [
            texte(
              'Les cellules jaune pâle se modifient. Poids et tolérance agissent aussitôt sur « CIL Indices » et « CIL Fragilité », le reste au prochain calcul.',
              'note',
            ),
          ],
        ],
      },
      blocParametres,
      { row: finDesParametres + 1, column: 0, cells: annexe },
    ],
    widths: [34, 22, 26, 54],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    staleNames: PREFIXE_DES_REGLES,
    names: lignes.flatMap((ligne, rang) => nomsDe(ligne, LIGNE_ENTETE + 1 + rang)),
    conditionalFormats: [],
    validations: lignes.flatMap((ligne, rang) => validationsDe(ligne, LIGNE_ENTETE + 1 + rang)),
    charts: [],
  };
}

type Ligne = Parametre | { readonly section: string } | null;

function placer(sections: readonly SectionMethode[]): Ligne[] {
  return sections.flatMap(({ titre, parametres }, rang) => [
    ...(rang > 0 ? [null] : []),
    { section: titre },
    ...parametres,
  ]);
}

function cellules(ligne: Ligne): (PlanCell | null)[] {
  if (ligne === null) return [];
  if ('section' in ligne) return [texte(ligne.section, 'section')];
  const { libelle, valeur, precision, explication } = ligne;
  return [
    texte(libelle, 'texteLong'),
    saisieOuMot(valeur, 'texte'),
    saisieOuMot(precision, 'texteApresNombre'),
    saisieOuMot(explication, 'texteLong'),
  ];
}

const saisie = ({ contenu, style }: Saisie): PlanCell => ({ ...contenu, style });

const saisieOuMot = (contenu: Saisie | string | undefined, style: NomDeStyle): PlanCell =>
  typeof contenu === 'object' ? saisie(contenu) : texte(contenu ?? '', style);

function saisies(ligne: Ligne): { readonly column: number; readonly saisie: Saisie }[] {
  if (ligne === null || 'section' in ligne) return [];
  const { valeur, precision, explication } = ligne;
  const cases = [
    [VALEUR, valeur],
    [PRECISION, precision],
    [EXPLICATION, explication],
  ] as const;
  return cases.flatMap(([column, saisie]) => (typeof saisie === 'object' ? [{ column, saisie }] : []));
}

const nomsDe = (ligne: Ligne, row: number): PlanName[] =>
  saisies(ligne).map(({ column, saisie: { nom } }) => ({ name: nom, cell: { row, column } }));

function validationsDe(ligne: Ligne, row: number): PlanValidation[] {
  return saisies(ligne).flatMap(({ column, saisie: { regle } }) =>
    regle ? [{ zone: zone(row, column, 1, 1), rule: regle, message: messageDe(regle) }] : [],
  );
}

function messageDe(regle: PlanValidation['rule']): string {
  if ('list' in regle) return `Choisissez une des réponses : ${regle.list.join(' ; ')}.`;
  if ('listFrom' in regle) return 'Choisissez une des réponses de la liste.';
  if ('dateFrom' in regle) return 'Date attendue : jour/mois/année.';
  const [min, max] = 'wholeBetween' in regle ? regle.wholeBetween : regle.decimalBetween;
  const genre = 'wholeBetween' in regle ? 'Nombre entier' : 'Nombre';
  return `${genre} attendu, entre ${enFrancais(min)} et ${enFrancais(max)}.`;
}

const enFrancais = (n: number): string => String(n).replace('.', ',');
