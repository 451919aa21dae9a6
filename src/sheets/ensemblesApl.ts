import reglages from '../domain/comparaison/ensembles-apl.json' with { type: 'json' };
import type { Diagnostic } from '../domain/diagnostic.ts';
import { CODE_AIDE } from '../domain/indicateurs/catalogue.ts';
import type { Compte } from '../domain/indicateurs/tableau.ts';
import { valeur } from '../domain/indicateurs/valeur.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { ailleurs, fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { marqueDe } from './chiffresIndicateurs.ts';
import { parCommuneEtBailleur } from './communeEtBailleur.ts';
import { type GrilleIndicateurs, grilleIndicateurs } from './grilleIndicateurs.ts';
import { enPages, largeurDe, largeursIdentite } from './largeurs.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { ALERTE, alertesDeLigne } from './secretEnPlace.ts';
import { fondsDuSecret } from './sousLesIndicateurs.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const C = { commune: 2, bailleur: 3, aides: 6, part: 8, signal: 9 } as const;

/** What a residence over the limit is told by. */
export const AU_DESSUS = 'au-dessus';

/**
 * « CIL Ensembles APL »: residences from the highest share of households with a housing aid to the lowest; strictly
 * over the limit (under the table), they are told, then counted by commune and landlord. Null when the file does not
 * tell who receives an aid.
 */
export function planEnsemblesApl(diagnostic: Diagnostic): SheetPlan | null {
  const { tableau, methode, parc } = diagnostic;
  const aide = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === CODE_AIDE);
  if (!tableau.indicateurs[aide]?.etat.calculable) return null;
  const compteDe = (rang: number) => tableau.comptes[aide]?.[rang] ?? null;
  const part = (rang: number) => valeur(compteDe(rang)) ?? Number.NEGATIVE_INFINITY;
  const rangs = tableau.unites
    .map((_, rang) => rang)
    .sort((a, b) => (part(a) === part(b) ? a - b : part(b) > part(a) ? 1 : -1));
  const marques: Marques = new Set();
  const source = grilleIndicateurs(diagnostic);
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + rangs.length;
  const limite = derniere + 3;
  const lignes = rangs.map((rang, k) =>
    ligneDe(diagnostic, source, rang, compteDe(rang), premiere + k, fixe(limite, 2), marques),
  );
  const tete = teteDuDiagnostic('Part des ménages qui reçoivent une aide au logement', diagnostic);
  const widths = [
    ...largeursIdentite(tableau.unites).filter((_, k) => k !== 2),
    largeurDe(
      tableau.unites.map(({ bailleur }) => bailleur),
      14,
      28,
    ),
    ...[12, 10, 10, 10, 10, 14],
  ];
  const communes = parCommuneEtBailleur(
    tableau.unites,
    { premiere, derniere, commune: C.commune, bailleur: C.bailleur, signal: C.signal },
    AU_DESSUS,
    limite + 4,
  );
  const sousCadre = cadre(FEUILLES.ensemblesApl, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [
            ...['Code', 'Résidence', 'Commune', 'Bailleur', 'QPV'].map((t) => texte(t, 'entete')),
            ...[NATURES[parc.nature].titre, 'Avec aide', 'Base', 'Part'].map((t) => texte(t, 'enteteNombre')),
            texte('Signal', 'entete'),
          ],
          ...lignes,
        ],
      },
      {
        row: limite - 1,
        column: 0,
        cells: [
          [texte('Limite', 'section')],
          [texte('Strictement plus de', 'note'), texte(''), nombre(reglages.limite, 'part')],
          [texte(`${reglages.source}.`, 'note')],
        ],
      },
      {
        row: limite + 2,
        column: 0,
        cells: [[texte('Résidences au-dessus, par commune et par bailleur', 'section')]],
      },
      { row: limite + 4, column: 1, cells: communes },
      {
        row: limite + 4 + communes.length + 1,
        column: 0,
        cells: [
          [texte('Lecture', 'section')],
          ...notes(
            'À la limite juste (65,0 %), une résidence n’est pas signalée ; au-dessus, elle l’est. Une part arrondie peut se lire 65,0 % et la passer.',
            'La base compte les ménages dont la situation est connue. Une résidence sans réponse est « nd », jamais 0 %.',
            'Une part élevée dit des ménages modestes et des droits ouverts ; elle ne dit rien de ceux qui n’ont pas fait valoir les leurs.',
            'Demander une dérogation aux plafonds est une décision des partenaires : ce tableau dit où la question se pose.',
          ),
          [],
          ...fondsDuSecret(methode.secret.lecture),
          [],
          ...legende(marques),
        ],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [
      ...alertesDeLigne(zone(premiere, C.aides, lignes.length, 3), methode.secret.lecture),
      {
        zone: zone(premiere, C.signal, lignes.length, 1),
        formula: `=${ici(premiere, C.signal)}="${AU_DESSUS}"`,
        style: { fontColor: ALERTE.fontColor, bold: true, fill: '#FDD9A8' },
      },
    ],
    validations: [],
    charts: [],
  };
}

function ligneDe(
  { tableau }: Diagnostic,
  source: GrilleIndicateurs,
  rang: number,
  compte: Compte | null,
  row: number,
  limite: string,
  marques: Marques,
): PlanCell[] {
  const unite = tableau.unites[rang];
  if (!unite) return [];
  const { cle, nom, commune, bailleur, qpv, effectif } = unite;
  if (commune === null || bailleur === null || qpv === null) marques.add('nd');
  const marque = marqueDe(compte);
  if (marque) marques.add(marque);
  const lue = (sorte: 'effectif' | 'base' | 'part') =>
    ailleurs(FEUILLES.indicateurs, source.premiere + rang, source.colonne(CODE_AIDE, sorte) ?? 0);
  const part = ici(row, C.part);
  return [
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(commune),
    texte(bailleur, 'texteLong'),
    texte(qpv),
    nombre(effectif),
    formule(`=${lue('effectif')}`, 'effectif'),
    formule(`=${lue('base')}`, 'effectifDiscret'),
    formule(`=${lue('part')}`, 'part'),
    marque
      ? texte(marque, 'texteApresNombre')
      : formule(`=IF(${part}>${limite},"${AU_DESSUS}","")`, 'texteApresNombre'),
  ];
}
