import { formule, ici, nombre, texte, zone } from './cellules.ts';
import type { PlanCell, PlanConditionalFormat } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';

/** Columns that stand together wherever a choice is typed beside a proposal; read back by these titles. */
export const ENTETES_DE_DECISION = [
  'Décision',
  'Motif',
  'Auteur',
  'Date',
  'À compléter',
  'Proposé à la décision',
  'Décision à revoir',
] as const;

export const LARGEURS_DE_DECISION = [11, 28, 16, 12, 16, 11, 26] as const;

interface Place {
  readonly row: number;
  /** Columns of the choice, which the others follow, and of the proposal. */
  readonly decision: number;
  readonly propose: number;
  /** The proposal when the choice was made; absent without a choice. */
  readonly alors: string | undefined;
}

/** The four cells to type in, what they still lack, and whether what is proposed has moved since, by formula. */
export function cellulesDeDecision({ row, decision, propose, alors }: Place): PlanCell[] {
  const [choix, motif, auteur, date, , notee] = ENTETES_DE_DECISION.map((_, k) => ici(row, decision + k));
  const propos = ici(row, propose);
  const manques = [
    [motif, 'motif '],
    [auteur, 'auteur '],
    [date, 'date'],
  ].map(([cellule, mot]) => `IF(${cellule}="","${mot}","")`);
  return [
    { style: 'saisieChoix' },
    { style: 'saisieTexte' },
    { style: 'saisieTexte' },
    { style: 'saisieDate' },
    formule(
      `=IF(OR(${choix}="",AND(${motif}<>"",${auteur}<>"",${date}<>"")),"","manque : "&SUBSTITUTE(TRIM(${manques.join('&')})," ",", "))`,
      'alerteLongue',
    ),
    proposeAlors(alors),
    formule(
      `=IF(${choix}="","",IF(${choix}&""=${propos}&"","rejointe par ce qui est proposé",IF(OR(${notee}="",${notee}&""=${propos}&""),"","proposé "&${notee}&" à la décision, "&${propos}&" maintenant")))`,
      'alerteLongue',
    ),
  ];
}

function proposeAlors(alors: string | undefined): PlanCell {
  if (alors === undefined || alors === '') return texte('', 'type');
  return Number.isInteger(Number(alors)) ? nombre(Number(alors), 'type') : texte(alors, 'type');
}

/** What must be completed or looked at again is amber where it says so. */
export function alertesDeDecision(row: number, decision: number, rows: number): PlanConditionalFormat[] {
  return (['À compléter', 'Décision à revoir'] as const).map((titre) => {
    const column = decision + ENTETES_DE_DECISION.indexOf(titre);
    return { zone: zone(row, column, rows, 1), formula: `=${ici(row, column)}<>""`, style: ALERTE };
  });
}
