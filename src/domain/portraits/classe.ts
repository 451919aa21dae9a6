import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from '../diffusion/diffusion.ts';
import type { Mesure } from '../methode/methode.ts';
import { ECRITURES } from '../typologies/mesures.ts';
import type { ClasseDePortrait, DecisionDeClasse } from './portrait.ts';

/**
 * The type of a residence and why. The reason quotes figures: where one of them may not be shown, the rule is said
 * without them.
 */
export function classeDuPortrait(
  { classement, methode }: Pick<Diagnostic, 'classement' | 'methode'>,
  rang: number,
  mesures: Readonly<Record<Mesure, Figure>>,
  decision: DecisionDeClasse | null,
): ClasseDePortrait {
  const classe = classement?.[rang];
  if (!classe) return { type: null, raison: 'nd', voilee: false, decision };
  const regle = methode.typologie.find(({ type }) => type === classe.type);
  const employees = methode.typologie.flatMap(({ conditions }) => conditions.map(({ mesure }) => mesure));
  const voilee = classe.type !== null && employees.some((mesure) => mesures[mesure].etat === 'secret');
  return {
    type: classe.type,
    raison: voilee ? direLaRegle(regle) : classe.raison,
    voilee,
    decision,
  };
}

const SIGNES = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

function direLaRegle(regle: Diagnostic['methode']['typologie'][number] | undefined): string {
  if (!regle || regle.conditions.length === 0) return 'aucune limite des autres types n’est dépassée';
  return regle.conditions
    .map(({ mesure, operateur, limite }) => {
      const { nom, ecrire } = ECRITURES[mesure];
      return `${nom} ${SIGNES[operateur]} ${ecrire(limite)}`;
    })
    .join(regle.toutes ? ' et ' : ' ou ');
}
