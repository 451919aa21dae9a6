import type { Diagnostic } from '../domain/diagnostic.ts';
import { libelleDeChamp } from '../domain/parc/libelles.ts';
import { NATURES } from '../domain/parc/parc.ts';
import type { ColonneReconnue, Remarque } from '../domain/parc/reconnaissance.ts';
import { formule, ici, nombre, texte, zone } from './cellules.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const GRAVITES: Record<Remarque['gravite'], string> = {
  info: 'information',
  attention: 'attention',
  refus: 'refusé',
};

/**
 * « CIL Données »: what was recognised, what was left out and why, how residences are made. Headers and counts only:
 * no value of a personal column is ever here.
 */
export function planDonnees(diagnostic: Diagnostic): SheetPlan {
  const { reconnaissance } = diagnostic;
  const tete = teteDuDiagnostic('Données reconnues', diagnostic);
  const lues = reconnaissance.colonnes.filter(({ ecart }) => ecart === undefined);
  const suite = LIGNE_ENTETE + 1 + lues.length + 1;
  return {
    ...cadre(FEUILLES.donnees, tete, 'portrait'),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [texte('Colonne du fichier', 'entete'), texte('Lue comme', 'entete'), texte('Confiance', 'entete')],
          ...lues.map(colonneLue),
        ],
      },
      { row: suite, column: 0, cells: sousLeTableau(diagnostic, suite) },
    ],
    widths: [34, 36, 12, 46],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, lues.length + 1, 3),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

function colonneLue({ entete, champ, confiance }: ColonneReconnue): PlanCell[] {
  return champ === null
    ? [texte(entete, 'texteLong'), texte('non utilisée'), texte('')]
    : [
        texte(entete, 'texteLong'),
        texte(libelleDeChamp(champ), 'texteLong'),
        nombre(confiance, 'couverture'),
      ];
}

function sousLeTableau(diagnostic: Diagnostic, row: number): PlanCell[][] {
  const { parc, reconnaissance: r } = diagnostic;
  const sansCle = parc.cles.filter((cle) => cle === null).length;
  const avant: PlanCell[][] = [
    [texte('Le fichier', 'section')],
    [texte('Feuille et plage'), texte(`« ${r.feuille} », ${r.plage}`, 'texteLong')],
    [texte('Nature'), texte(`${r.libelle} : une ligne par ${NATURES[parc.nature].un}`, 'texteLong')],
    [texte('Lignes lues'), nombre(parc.lignes, 'effectif')],
    [texte('Confiance dans cette lecture'), nombre(r.confiance, 'couverture')],
    [texte('Résidences'), nombre(diagnostic.tableau.unites.length)],
    [texte('Comment elles sont formées'), texte(parc.regleCle, 'texteLong')],
    [texte('Lignes sans résidence connue'), nombre(sansCle)],
    [],
    ...colonnesEcartees(r.colonnes),
    [],
    ...remarques(r.remarques),
    [],
  ];
  return [...avant, ...parCommune(diagnostic, row + avant.length)];
}

function colonnesEcartees(colonnes: readonly ColonneReconnue[]): PlanCell[][] {
  const ecartees = colonnes.filter(({ ecart }) => ecart !== undefined);
  const titre = [texte('Colonnes laissées de côté', 'section')];
  if (ecartees.length === 0)
    return [titre, ...notes('Aucune colonne personnelle ou interdite n’a été trouvée.')];
  return [
    titre,
    ...ecartees.map(({ entete, ecart }) => [
      texte(entete),
      texte(
        ecart === 'interdite'
          ? 'interdite : nationalité ou origine, jamais lue'
          : 'personnelle : inutile au diagnostic, reprise sur aucune feuille',
      ),
    ]),
  ];
}

function remarques(liste: readonly Remarque[]): PlanCell[][] {
  if (liste.length === 0)
    return [
      [texte('Remarques', 'section')],
      ...notes('Aucune remarque : toutes les cellules utiles ont été comprises.'),
    ];
  return [
    [texte('Remarques', 'section')],
    [
      texte('Gravité', 'entete'),
      texte('Première cellule', 'entete'),
      texte('Cellules', 'enteteNombre'),
      texte('Ce qui a été lu', 'entete'),
    ],
    ...liste.map(({ gravite, cellule, nombre: n, phrase }) => [
      texte(GRAVITES[gravite]),
      texte(cellule ?? 'toute la table', 'code'),
      nombre(n),
      texte(phrase, 'texteApresNombre'),
    ]),
  ];
}

function parCommune({ tableau, parc }: Diagnostic, row: number): PlanCell[][] {
  const communes = new Map<string, { residences: number; effectif: number }>();
  for (const { commune, effectif } of tableau.unites) {
    const nom = commune ?? 'commune non renseignée';
    const { residences = 0, effectif: deja = 0 } = communes.get(nom) ?? {};
    communes.set(nom, { residences: residences + 1, effectif: deja + effectif });
  }
  const premiere = row + 2;
  const total = (column: number) =>
    formule(`=SUM(${ici(premiere, column)}:${ici(premiere + communes.size - 1, column)})`, 'total');
  return [
    [texte('Par commune', 'section')],
    [
      texte('Commune', 'entete'),
      texte('Résidences', 'enteteNombre'),
      texte(NATURES[parc.nature].titre, 'enteteNombre'),
    ],
    ...[...communes]
      .sort(([a], [b]) => a.localeCompare(b, 'fr'))
      .map(([nom, { residences, effectif }]) => [texte(nom), nombre(residences), nombre(effectif)]),
    ...(communes.size > 0 ? [[texte('Ensemble', 'totalTexte'), total(1), total(2)]] : []),
  ];
}
