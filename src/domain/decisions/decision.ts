/** A choice that somebody made, once the workbook has noted it. */
export interface Decision {
  /** 2026-03-01: the day typed beside the choice, else that of the run which noted it. */
  readonly date: string;
  /** Who decided; empty when nobody said. */
  readonly auteur: string;
  /** What was decided on: « classement », « catégorie », « scénario »… */
  readonly sujet: string;
  /** What it applies to: the code of a residence, the name of a scenario. */
  readonly objet: string;
  /** What stood before and what stands after, in words. */
  readonly avant: string;
  readonly apres: string;
  /** Why; empty when nobody said. */
  readonly motif: string;
  /** Method under which it was taken, with its version. */
  readonly methode: string;
}

/** A line of the journal: it never changes once written, save for the comment, which is the user's. */
export interface DecisionConsignee extends Decision {
  readonly numero: number;
  readonly commentaire: string;
}

/**
 * The journal with these decisions at its end, numbered on from the greatest number.
 *
 * @example ajouter([], [decision])[0]?.numero // 1
 */
export function ajouter(
  journal: readonly DecisionConsignee[],
  nouvelles: readonly (Decision & { readonly commentaire?: string })[],
): readonly DecisionConsignee[] {
  const dernier = journal.reduce((plusGrand, { numero }) => Math.max(plusGrand, numero), 0);
  return [
    ...journal,
    ...nouvelles.map((decision, rang) => ({ commentaire: '', ...decision, numero: dernier + rang + 1 })),
  ];
}
